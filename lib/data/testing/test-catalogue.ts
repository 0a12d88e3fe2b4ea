import type { Actor } from '@/lib/data/actor'
import { putCatalogue } from '@/lib/data/put-catalogue'
import { places, services, vendors } from '@/prisma/catalogue'

export const curator: Actor = { kind: 'person', id: 'a curator', name: 'a curator', role: 'curator' }
export const otherCurator: Actor = { kind: 'person', id: 'another curator', name: 'another curator', role: 'curator' }
export const administrator: Actor = { kind: 'person', id: 'an administrator', name: 'an administrator', role: 'administrator' }
export const contributor: Actor = { kind: 'person', id: 'a contributor', name: 'a contributor', role: 'contributor' }

/** The catalogue as the seed writes it. */
export async function putTestCatalogue(): Promise<void> {
  await putCatalogue(curator, { vendors, services, places })
}
