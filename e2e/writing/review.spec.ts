import { patiently, readPage } from '@/e2e/fixtures/curator'
import { asks, changes, codeIn, drafts, newIncident, publicPage, publishPage, sends } from '@/e2e/fixtures/editor'
import { expect, test } from '@/e2e/fixtures/member'

test('a contributor hands in, a curator returns it with a word, and then it is published', async ({
  member: curator,
  memberWithoutScript: contributor,
  request,
}) => {
  await contributor.joinsAs('contributor')
  await curator.joinsAs('curator')
  const document = await drafts(contributor)
  await contributor.opens(publishPage(document))
  await expect(contributor.page.getByRole('button', { name: 'Publish' })).toHaveCount(0)
  await contributor.types('A note for the curators', 'Is the time right?')
  await contributor.clicks('Hand in')
  await contributor.sees('It is handed in.')
  await contributor.sees('handed in for review')

  await curator.opens('/editor')
  await curator.follows(new RegExp(document.title))
  await curator.opens(publishPage(document))
  const talk = curator.part('Review')
  await expect(talk.getByText('Is the time right?')).toBeVisible()
  await curator.types('What is missing?', 'The source of the second post.')
  await curator.clicks('Return it for more work')
  await curator.sees('It is returned, with your comment.')
  await curator.sees('returned for more work')

  await contributor.opens(publishPage(document))
  await contributor.sees('The source of the second post.')
  await contributor.types('Comment', 'It has one now.')
  await contributor.clicks('Comment')
  await contributor.sees('Your comment stands below.')
  await changes(contributor, document, { op: 'set', name: 'summary', value: 'With a source.' })
  await contributor.opens(publishPage(document))
  await contributor.clicks('Hand in')
  await contributor.sees('It is handed in.')

  for (const path of [publicPage(document), `/incidents?q=${codeIn(document)}`, '/sitemap.xml', '/'])
    expect(await readPage(request, path), path).not.toMatch(/Is the time right|The source of the second post|handed in|It has one now/)
  expect((await request.get(publicPage(document))).status()).toBe(404)

  await curator.opens(publishPage(document))
  await curator.clicks('Publish')
  await curator.seesHeading('Published as revision 1')
  const spoken = /Is the time right|The source of the second post|It has one now/
  await expect.poll(async () => (await request.get(publicPage(document))).status()).toBe(200)
  for (const path of ['', '/revisions', '/revisions/1', '/incident.json'])
    expect(await readPage(request, `${publicPage(document)}${path}`), path).not.toMatch(spoken)
})

test('whoever may not, cannot: neither by a form nor by the API', async ({ member, memberWithoutScript: other, request, baseURL }) => {
  await member.joinsAs('contributor')
  await other.joinsAs('curator')
  const document = await drafts(member)
  const { draft } = (await asks(member.page.request, 'GET', `/incidents/${document.id}/draft`)) as { draft: { id: string } }
  const form = { incident: document.id, draft: draft.id, version: '1', revision: '0', reason: 'x', comment: 'x', to: '1', slug: 'x' }
  const curatorsOwn = ['publish-draft', 'return-draft', 'revert-incident', 'rename-incident', 'retract-incident', 'merge-incident']
  for (const deed of [...curatorsOwn, 'redact-incident']) {
    const answer = await sends(member.page.request, deed, { ...form, into: document.id, texts: 'gate', sure: 'yes' })
    await member.opens(
      new URL(answer.headers().location ?? '', baseURL).pathname + new URL(answer.headers().location ?? '', baseURL).search,
    )
    expect(answer.status(), deed).toBe(303)
    const state = (await asks(member.page.request, 'GET', `/incidents/${document.id}/draft`)) as { draft: object }
    expect(state.draft, deed).toMatchObject({ version: 1, published: null })
  }
  for (const deed of [...curatorsOwn, 'redact-incident', 'submit-draft', 'comment-draft', 'discard-draft', 'settle-clashes']) {
    for (const headers of [{ origin: 'https://evil.example' }, { origin: baseURL ?? '', 'sec-fetch-site': 'cross-site' }, {}])
      expect((await sends(other.page.request, deed, form, headers as Record<string, string>)).status(), deed).toBe(403)
    expect((await sends(request, deed, form)).headers().location, deed).toMatch(/^\/sign-in\?next=/)
  }
  const state = (await asks(member.page.request, 'GET', `/incidents/${document.id}/draft`)) as { draft: object }
  expect(state.draft).toMatchObject({ version: 1, state: 'open', published: null })
})

test('somebody who is disabled has no session, no draft and no form any more', async ({ member, memberWithoutScript: boss, request }) => {
  await member.joinsAs('curator')
  await boss.joinsAs('administrator')
  const document = await drafts(member)
  const { person } = (await asks(member.page.request, 'GET', '/me')) as { person: { id: string } }
  await asks(boss.page.request, 'PATCH', `/users/${person.id}`, { disabled: true })
  expect((await sends(member.page.request, 'comment-draft', { incident: document.id, comment: 'x' })).headers().location).toMatch(
    /^\/sign-in/,
  )
  expect((await member.page.request.get(publishPage(document), { maxRedirects: 0 })).status()).toBe(307)
  expect((await request.get(publishPage(document), { maxRedirects: 0 })).status()).toBe(307)
})

test('a guessed number opens nothing', async ({ memberWithoutScript: member, baseURL }) => {
  await member.joinsAs('curator')
  const mine = await drafts(member)
  const none = '018f0000-0000-7000-8000-0000000000aa'
  for (const path of [`/editor/incidents/${none}/publish`, `/editor/incidents/${none}/record`, `/editor/incidents/${mine.id}/record`])
    expect(await member.opens(path), path).toBe(404)
  const forged = { incident: '../../sign-in', draft: none, version: '1', revision: '0', reason: 'x' }
  const answer = await sends(member.page.request, 'publish-draft', forged)
  expect(answer.headers().location).toMatch(/^\/editor\?note=/)
  const page = await member.page.request.get(publishPage(mine))
  expect(page.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(page.headers()['cache-control']).toContain('no-store')
  expect(baseURL).toBeTruthy()
})

test('to anybody else a draft is as if it were not', async ({ member, request }) => {
  await member.joinsAs('contributor')
  const document = await drafts(member)
  const none = newIncident()
  await asks(member.page.request, 'POST', `/incidents/${document.id}/comments`, { text: 'Is this the same fault?' })
  await asks(member.page.request, 'POST', `/incidents/${document.id}/submit`, {})
  const ask = async (path: string, method = 'GET') => {
    const answer = await request.fetch(path, { method, maxRedirects: 0, ...patiently, ...(method === 'POST' ? { data: {} } : {}) })
    return { status: answer.status(), text: await answer.text() }
  }
  const without = (text: string, { id, slug }: { id: string; slug: string }) => text.replaceAll(id, '').replaceAll(slug, '')
  for (const place of ['/api/v1/incidents/', '/incidents/'])
    for (const name of ['id', 'slug'] as const)
      for (const below of ['', '/revisions', '/revisions/1', '/incident.json', '/at/2025-03-04T10:00Z', '/draft', '/comments']) {
        const [there, absent] = [await ask(`${place}${document[name]}${below}`), await ask(`${place}${none[name]}${below}`)]
        expect(there.status, `${place}${name}${below}`).toBe(absent.status)
        expect([401, 404]).toContain(there.status)
        if (place.startsWith('/api')) expect(without(there.text, document)).toBe(without(absent.text, none))
      }
  for (const deed of ['submit', 'return', 'publish', 'retract', 'merge', 'rename', 'revert', 'redact', 'comments'])
    expect((await ask(`/api/v1/incidents/${document.id}/${deed}`, 'POST')).status, deed).toBe(401)
  expect((await ask('/api/v1/drafts')).status).toBe(401)
  const found = [`/incidents?q=${codeIn(document)}`, `/api/v1/incidents?q=${codeIn(document)}`, `/api/v1/suggest?q=${codeIn(document)}`]
  for (const path of [...found, '/', '/incidents', '/sitemap.xml', '/stats', '/services/exchange-online']) {
    const { text } = await ask(path)
    expect(text, path).not.toContain(document.id)
    expect(text, path).not.toContain(document.title)
    expect(text, path).not.toContain('Is this the same fault?')
  }
})
