import { createContext, useContext } from 'react'
import type { IncidentDocument } from '@/lib/core/incident/document'

/** A published incident as lists show it. */
export type OtherIncident = { id: string; slug: string; title: string; codes: readonly string[] }

/** What the editor can ask of the public record. Nothing is found where nobody answers. */
export type Others = {
  find: (text: string) => Promise<readonly OtherIncident[]>
  /** Documents of linked incidents, as far as they were read yet. */
  documents: ReadonlyMap<string, IncidentDocument>
  nameOf: (id: string) => string
}

export const OthersContext = createContext<Others>({ find: async () => [], documents: new Map(), nameOf: (id) => id })

/** The other incidents of the record. */
export function useOthers(): Others {
  return useContext(OthersContext)
}
