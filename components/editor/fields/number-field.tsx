import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import type { IncidentDocument } from '@/lib/core/incident/document'

type NumberProps = {
  target: string
  path: string
  label: string
  value: number | undefined
  isWhole?: boolean
  onNumber: (document: IncidentDocument, value: number | undefined) => IncidentDocument
}

/** A number, with a point or a comma. What is none yet stays as typed. */
export function NumberField({ target, path, label, value, isWhole = false, onNumber }: NumberProps) {
  const { copy, type, settle, words } = useEditor()
  const field = `${target}#${path}`
  const typed = copy.typed[field]
  const put = (text: string) => {
    const pattern = isWhole ? /^\d{1,6}$/ : /^[-−]?\d{1,15}(?:[.,]\d{1,10})?$/
    const trimmed = text.trim()
    if (trimmed === '') settle(field, (document) => onNumber(document, undefined))
    else if (pattern.test(trimmed) && !/[.,]0*$/.test(trimmed))
      settle(field, (document) => onNumber(document, Number(trimmed.replace(',', '.').replace('−', '-'))))
    else type(field, text)
  }
  return (
    <TextField
      target={target}
      path={path}
      label={label}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      value={typed ?? (value === undefined ? '' : String(value))}
      onValue={put}
      fault={typed === undefined ? null : words.faults.number}
    />
  )
}
