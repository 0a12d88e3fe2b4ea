import { type KeyboardEvent, useRef, useState } from 'react'
import { describedBy, FieldFrame } from '@/components/editor/fields/field-frame'
import styles from '@/components/editor/fields/fields.module.css'
import { MomentDetails } from '@/components/editor/fields/moment-details'
import { useField } from '@/components/editor/fields/use-field'
import { wordMoment, wordTypedFault } from '@/components/editor/fields/word-moment'
import { useEditor } from '@/components/editor/frame/editor-context'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { nudgeMoment, writeTypedMoment } from '@/lib/core/time/change-moment'
import type { Moment } from '@/lib/core/time/moment'
import { parseTypedMoment, type TypedContext } from '@/lib/core/time/typed-moment'

type MomentProps = {
  target: string
  path: string
  label: string
  moment: Moment | undefined
  /** What relative and incomplete times count from where nothing stands here yet. */
  near: Moment | undefined
  /** What a moment in this field makes of the document; undefined takes it away, where that is allowed. */
  onMoment: (document: IncidentDocument, moment: Moment | undefined) => IncidentDocument
  isOptional?: boolean
  /** An instant and no more: nobody asks how exact it is. */
  isExact?: boolean
}

/** A time as people type it. It is told at once how it was understood; what is not understood stays as typed. */
export function MomentField({ target, path, label, moment, near, onMoment, isOptional = false, isExact = false }: MomentProps) {
  const { words, lang, copy, edit, settle, type } = useEditor()
  const { id, fault: found, oddity } = useField(target, path)
  const field = `${target}#${path}`
  const context = useRef<TypedContext | null>(null)
  const raw = copy.typed[field]
  /** As typed, while it is being typed. */
  const [draft, setDraft] = useState<string | null>(null)
  const shown = raw ?? draft ?? (moment === undefined ? '' : writeTypedMoment(moment))
  const contextOf = (): TypedContext => contextFrom(moment, near)
  const read = raw === undefined ? null : parseTypedMoment(raw, context.current ?? contextOf())
  const fault = read !== null && !read.ok ? wordTypedFault(read.error, words) : found
  const put = (text: string) => {
    context.current ??= contextOf()
    setDraft(text)
    if (text.trim() === '' && isOptional) return settle(field, (document) => onMoment(document, undefined))
    const parsed = parseTypedMoment(text, context.current)
    if (parsed.ok) settle(field, (document) => onMoment(document, parsed.value))
    else type(field, text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    setDraft(null)
    const minutes = (event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 60 : 1)
    if (moment !== undefined && moment.at !== null) settle(field, (document) => onMoment(document, nudgeMoment(moment, minutes)))
  }
  return (
    <FieldFrame id={id} label={label} hint={words.moment.hint} fault={fault} oddity={oddity} isWide>
      <input
        className={styles.input}
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={shown}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={`${id}-read ${describedBy(id, words.moment.hint, fault ?? oddity) ?? ''}`}
        onFocus={() => {
          context.current = contextOf()
        }}
        onBlur={() => {
          context.current = null
          setDraft(null)
        }}
        onChange={(event) => put(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className={styles.read} id={`${id}-read`} aria-live="polite">
        {moment === undefined || (read !== null && !read.ok) ? '' : wordMoment(moment, lang, words)}
      </p>
      {!isExact && moment !== undefined && moment.at !== null && (
        <MomentDetails
          id={id}
          moment={moment}
          words={words}
          onMoment={(next) => edit(`${field}?`, (document) => onMoment(document, next))}
        />
      )}
    </FieldFrame>
  )
}

function contextFrom(moment: Moment | undefined, near: Moment | undefined): TypedContext {
  const from = moment !== undefined && moment.at !== null ? moment : (near ?? null)
  const assumed = [moment, near].find((each) => each?.zoneCertainty === 'assumed')?.zone
  return { near: from, zone: assumed ?? 'UTC' }
}
