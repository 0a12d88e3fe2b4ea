import { changes, drafts, newIncident, publishes, publishPage, recordPage, said } from '@/e2e/fixtures/editor'
import { type Member, test } from '@/e2e/fixtures/member'
import { buildEntry } from '@/lib/core/testing/build-document'

/** Every page of an incident's life in the editor, each with as much on it as it can hold. */
const pages: Readonly<Record<string, (member: Member) => Promise<string>>> = {
  'a first publication': async (member) => publishPage(await drafts(member)),
  'a change to what is public': async (member) => publishPage(await withDraft(member)),
  'a preview': async (member) => `${publishPage(await withDraft(member))}?show=preview`,
  'what holds a draft back': async (member) => {
    const owner = await publishes(member)
    const entries = [said('post-1', 'One'), buildEntry('reader', { kind: 'report', speaker: 'Jo Doe', regions: [{ place: 'atlantis' }] })]
    return publishPage(await drafts(member, newIncident({ slug: owner.slug, codes: owner.codes, entries })))
  },
  'an incident without a draft': async (member) => publishPage(await publishes(member)),
  'the record of an incident': async (member) => recordPage(await withDraft(member)),
  'going back to a revision': async (member) => {
    const document = await publishes(member)
    await changes(member, document, { op: 'set', name: 'title', value: 'Another title' })
    await member.page.request.post(`/api/v1/incidents/${document.id}/publish`, { data: { reason: 'x' }, headers: { origin } })
    return `${recordPage(document)}?do=revert&to=1`
  },
  'another address': async (member) => `${recordPage(await publishes(member))}?do=rename&slug=Not%20Free`,
  'a search for the survivor': async (member) => `${recordPage(await publishes(member))}?do=merge&q=EX648815`,
  'two incidents side by side': async (member) => {
    const other = await publishes(member, newIncident({ entries: [said('post-7', 'Long ago.', '2024-01-01 10:00')] }))
    return `${recordPage(await publishes(member))}?do=merge&into=${other.id}`
  },
  'taking an incident back': async (member) => `${recordPage(await publishes(member))}?do=retract`,
  'a redaction': async (member) => `${recordPage(await publishes(member))}?do=redact`,
  'a page that a role does not reach': async () => '/editor/refused',
}

const origin = process.env.SITE_URL ?? 'http://localhost:3000'

async function withDraft(member: Member) {
  const document = await publishes(member)
  const put = { op: 'put', collection: 'entries', item: said('post-2', 'It is **over**.', '2025-03-04 12:00') } as const
  await changes(member, document, put, { op: 'set', name: 'title', value: 'A title in other words' })
  return document
}

for (const [name, make] of Object.entries(pages))
  test(`nothing on ${name} stands in anybody’s way`, async ({ member }) => {
    test.slow()
    await member.joinsAs('administrator')
    await member.findsNothingInTheWay(await make(member))
  })
