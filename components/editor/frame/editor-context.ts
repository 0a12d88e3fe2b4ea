import { createContext, useContext } from 'react'
import type { Oddity } from '@/components/editor/document/find-oddities'
import type { Registry } from '@/components/editor/frame/registry'
import type { WorkingCopy } from '@/components/editor/working-copy/working-copy'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { DocumentFault } from '@/lib/core/incident/parse-document'
import type { EditingWords } from '@/lib/site/language/editing/en'
import type { Language } from '@/lib/site/language/language'

/** What stays the same while somebody types. Whoever needs no more is not drawn anew by each key. */
export type SteadyTools = {
  lang: Language
  words: EditingWords
  registry: Registry
  setOpen: (target: string, isOpen: boolean) => void
  /** Opens it and puts the focus into its first field. */
  reveal: (target: string) => void
  /** Edits under one key, one after the other, are undone together. */
  edit: (key: string, make: (document: IncidentDocument) => IncidentDocument) => void
  /** Text that is no value yet; null takes it away. */
  type: (field: string, text: string | null) => void
  /** Both at once: the value, and that its text needs no keeping any more. */
  settle: (field: string, make: (document: IncidentDocument) => IncidentDocument) => void
  say: (text: string) => void
}

/** What every part of the timeline editor works with. */
export type EditorTools = SteadyTools & {
  copy: WorkingCopy
  /** By target, what keeps something from being saved, and what is odd about it. */
  faults: ReadonlyMap<string, readonly DocumentFault[]>
  oddities: ReadonlyMap<string, readonly Oddity[]>
  /** Entries in the order in which they are listed while somebody types. */
  order: readonly string[]
  /** Targets whose form is open. */
  open: ReadonlySet<string>
}

export const SteadyContext = createContext<SteadyTools | null>(null)
export const EditorContext = createContext<EditorTools | null>(null)

/** The tools that stay, for what is drawn hundreds of times. */
export function useSteady(): SteadyTools {
  const tools = useContext(SteadyContext)
  if (tools === null) throw new Error('This stands only inside the timeline editor.')
  return tools
}

/** The tools of the editor around a part of it. */
export function useEditor(): EditorTools {
  const tools = useContext(EditorContext)
  if (tools === null) throw new Error('This stands only inside the timeline editor.')
  return tools
}
