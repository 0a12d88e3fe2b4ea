import { beforeAll, expect, it, vi } from 'vitest'
import { apiRoutes } from '@/app/api/v1/api-routes'
import { handle } from '@/app/api/v1/handle'
import { toOpenapi } from '@/app/api/v1/to-openapi'
import { cast } from '@/lib/core/testing/cast/cast'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { makeToken } from '@/lib/data/people/tokens'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { actorOf, addTestPerson } from '@/lib/data/testing/test-people'
import { type Example, examples } from '@/lib/publish/developers/examples'
import { faultsOf } from '@/lib/publish/developers/testing/faults-of'
import { toUrl } from '@/lib/publish/developers/to-curl'
import { toReference } from '@/lib/publish/developers/to-reference'
import { getConfig } from '@/lib/site/config'

vi.mock('@/lib/site/config', { spy: true })
vi.mocked(getConfig).mockReturnValue({
  ...getConfig(),
  authSecret: 'a secret for tests, long enough to be one',
  siteUrl: 'https://a.example',
})

withTestDatabase()
const secrets = new Map<string, string>()

beforeAll(async () => {
  await putTestCatalogue()
  const [first] = cast
  if (first === undefined) throw new Error('the cast has changed')
  await publishDocument(curator, { document: first, reason: 'First record' })
  const owner = actorOf(await addTestPerson('contributor'))
  for (const scope of ['read', 'draft'] as const)
    secrets.set(scope, (await makeToken(owner, owner.id, { name: 'x', scopes: [scope], days: 1 })).secret)
})

/** Asks the route that the path of an example belongs to, as the site does. */
async function ask(example: Example): Promise<Response> {
  const url = new URL(toUrl(example, 'https://a.example'))
  const path = url.pathname.replace('/api/v1', '')
  for (const route of apiRoutes.filter(({ method }) => method === example.method)) {
    const pattern = new RegExp(`^${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
    const found = pattern.exec(path)
    if (found === null) continue
    const request = new Request(url, {
      method: example.method,
      headers: {
        ...example.headers,
        ...(example.scope === undefined ? {} : { authorization: `Bearer ${secrets.get(example.scope)}` }),
        ...(example.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(example.body === undefined ? {} : { body: JSON.stringify(example.body) }),
    })
    return handle(route)(request, { params: Promise.resolve({ ...found.groups }) })
  }
  throw new Error(`no route for ${example.path}`)
}

it.each(examples.filter(({ path }) => path.startsWith('/api/v1/')).map((example) => [example.id, example] as const))(
  '%s is answered as the page says',
  async (_id, example) => {
    const response = await ask(example)
    const answer = { status: response.status, mediaType: response.headers.get('content-type') ?? '', text: await response.text() }
    expect(faultsOf(example, answer)).toEqual([])
    // With less than the page says, or nothing, it is refused.
    if (example.scope === undefined) return
    const { scope: _, ...open } = example
    expect((await ask(open)).status).toBe(401)
  },
)

it('the reference names every route of the API, with who may', () => {
  const told = toReference(toOpenapi()).groups.flatMap(({ routes }) => routes)
  expect(told.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    apiRoutes.map(({ method, path }) => `${method} ${path}`).sort(),
  )
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
  for (const { access, summary, answers } of told) {
    expect(access).toMatch(/^For /)
    expect(summary).not.toBe('')
    expect(answers.length).toBeGreaterThanOrEqual(2)
  }
})
