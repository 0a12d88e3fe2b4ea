import type { Claim } from '@/lib/core/incident/claim'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import { earlierIncidents } from '@/lib/core/testing/cast/earlier/earlier-incidents'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { ex649488 } from '@/lib/core/testing/cast/ex649488'
import { ex1256020 } from '@/lib/core/testing/cast/ex1256020'
import { ex1331830 } from '@/lib/core/testing/cast/ex1331830'

type Stage = { document: IncidentDocument; reason: string }

/** The document without some entries, the claims made only in them, and the sources that nothing needs any more. */
function withoutEntries(document: IncidentDocument, isLeftOut: (entry: Entry) => boolean): IncidentDocument {
  const gone = new Set(document.entries.filter(isLeftOut).map(({ id }) => id))
  const stays = <Made extends Claim>(claims: readonly Made[]): Made[] =>
    claims
      .filter(({ statedIn }) => statedIn.length === 0 || statedIn.some((id) => !gone.has(id)))
      .map((claim) => ({ ...claim, statedIn: claim.statedIn.filter((id) => !gone.has(id)) }))
  const entries = document.entries
    .filter(({ id }) => !gone.has(id))
    .map((entry) => ({ ...entry, relates: entry.relates.filter(({ entry: id }) => !gone.has(id)) }))
  const links = stays(document.links)
  const cited = new Set([...entries, ...links].flatMap(({ sources }) => sources))
  const retold = new Set(document.sources.flatMap(({ id, relays }) => (relays !== undefined && cited.has(id) ? [relays] : [])))
  return {
    ...document,
    sources: document.sources.filter(({ id }) => cited.has(id) || retold.has(id)),
    entries,
    impacts: stays(document.impacts).map((impact) => ({
      ...impact,
      starts: stays(impact.starts),
      ends: stays(impact.ends),
      regions: stays(impact.regions),
      who: stays(impact.who),
      maxDelays: stays(impact.maxDelays),
    })),
    causes: stays(document.causes),
    signatures: stays(document.signatures),
    advice: stays(document.advice),
    attempts: stays(document.attempts).map((attempt) => ({ ...attempt, outcomes: stays(attempt.outcomes) })),
    links,
  }
}

function isFromForum({ sources }: Entry): boolean {
  return sources.includes('facebook-groups') || sources.includes('blog-comments')
}

/** The named cast in the order in which it is recorded: per incident its revisions, the last one being the whole of it. */
export const seedStages: Stage[][] = [
  [
    {
      document: { ...withoutEntries(ex648815, ({ kind }) => kind !== 'vendor-update'), summary: null },
      reason: 'The twelve posts of the admin center, as a reader passed them on',
    },
    { document: ex648815, reason: 'What a newsletter and a reader say, and a summary' },
  ],
  [
    { document: withoutEntries(ex649175, isFromForum), reason: 'The two tweets, the notice of NHSmail, and press' },
    { document: ex649175, reason: 'Reports and comments of readers, which carry no times' },
  ],
  [{ document: ex649488, reason: 'The third ticket of the fault, as NHSmail retold it' }],
  [{ document: ex1256020, reason: 'What an analysis and a later digest tell' }],
  [{ document: ex1331830, reason: 'What a digest tells, written while the fault went on' }],
  ...earlierIncidents.map((document) => [{ document, reason: 'A first note of what a report on a later fault recalls' }]),
]
