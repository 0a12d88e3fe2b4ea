import { toImportAnswer } from '@/app/api/v1/routes/import-routes'
import type { PasteChoices } from '@/components/paste/paste-fields'
import type { PasteAnswer, PasteFields } from '@/components/paste/paste-view'
import { AppError } from '@/lib/core/errors'
import type { Actor } from '@/lib/data/actor'
import { listOffered } from '@/lib/data/catalogue'
import { getKnown } from '@/lib/data/incidents/paste/find-known'
import { getKeptPaste, type KeptPaste } from '@/lib/data/incidents/paste/keep-paste'
import { readPaste } from '@/lib/data/incidents/paste/read-paste'
import { listDrafts } from '@/lib/data/incidents/queries/drafts/list-drafts'
import { formats } from '@/lib/ingest/formats'

type Asked = { into: string | null; isKept: boolean }
type Loaded = { fields: PasteFields; answer: PasteAnswer | null; choices: PasteChoices }

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The box as the form without script left it, with what was found in it; else empty, for the incident that was asked for. */
export async function loadPaste(actor: Actor & { id: string }, { into, isKept }: Asked): Promise<Loaded> {
  const kept = isKept ? await getKeptPaste(actor) : null
  const chosen = kept?.into ?? (into !== null && uuid.test(into) ? into : undefined)
  const known = chosen === undefined ? null : await getKnown(chosen)
  const { items } = await listDrafts(actor, { desk: 'people' })
  const drafts = items.map(({ incidentId, title }) => ({ id: incidentId, title }))
  const incidents =
    known === null || drafts.some(({ id }) => id === known.incidentId) ? drafts : [{ id: known.incidentId, title: known.title }, ...drafts]
  const { text = '', zone = 'UTC', format = 'auto', vendor = '', page = '' } = kept ?? {}
  return {
    fields: { text, zone, format, vendor, page, into: known?.incidentId ?? '' },
    answer: kept === null ? null : await answerOf(kept),
    choices: {
      zones: Intl.supportedValuesOf('timeZone'),
      ownZone: null,
      formats: formats.map(({ name }) => name),
      vendors: (await listOffered()).vendors.map(({ slug, name }) => ({ slug, name })),
      incidents,
    },
  }
}

async function answerOf(kept: KeptPaste): Promise<PasteAnswer> {
  try {
    return toImportAnswer(kept.zone, await readPaste(kept))
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable') throw error
    const nothing = { drafts: [], doubts: [], doubtCount: 0, rejected: [], unfiled: { vendors: [], services: [] } }
    return { ...nothing, format: null, zone: kept.zone, refused: error.message }
  }
}
