import { fieldId } from '@/components/editor/fields/field-id'
import { wordFault } from '@/components/editor/fields/word-fault'
import { useEditor } from '@/components/editor/frame/editor-context'

export type FieldState = { id: string; fault: string | null; oddity: string | null }

/** What a field is called on the page, and what there is to say against what stands in it. */
export function useField(target: string, path: string): FieldState {
  const { faults, oddities, words } = useEditor()
  const isHere = (found: { path: string }) =>
    found.path === path || (path !== '' && /^[.[]/.test(found.path.slice(path.length)) && found.path.startsWith(path))
  const fault = faults.get(target)?.find(isHere)
  const oddity = oddities.get(target)?.find((each) => each.path === path)
  return {
    id: fieldId(target, path),
    fault: fault === undefined ? null : wordFault(fault.message, words),
    oddity: oddity === undefined ? null : words.faults[oddity.kind],
  }
}
