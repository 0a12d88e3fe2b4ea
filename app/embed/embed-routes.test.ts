import { beforeAll, describe, expect, it } from 'vitest'
import { GET as getBadge } from '@/app/badge/[file]/route'
import { GET as getFrame } from '@/app/embed/incidents/[slug]/route'
import { GET as getScript } from '@/app/embed.js/route'
import { GET as getOembed } from '@/app/oembed/route'
import { type Address, replaceAddressMap } from '@/lib/data/address-map'
import { getConfig } from '@/lib/site/config'

const site = getConfig().siteUrl
const address = (slug: string, parts: Partial<Address> = {}): Address => ({
  slug,
  state: 'current',
  target: null,
  reason: null,
  incidentId: `id of ${slug}`,
  revisions: 1,
  ...parts,
})

beforeAll(() =>
  replaceAddressMap([
    address('ex1'),
    address('ex0', { state: 'renamed', target: 'ex1' }),
    address('ex2', { state: 'merged', target: 'ex1' }),
    address('ex3', { state: 'retracted', reason: 'It was <script>another</script> one' }),
  ]),
)

const frame = (slug: string, query = '') =>
  getFrame(new Request(`${site}/embed/incidents/${slug}${query}`), { params: Promise.resolve({ slug }) })
const badge = (file: string, query = '') => getBadge(new Request(`${site}/badge/${file}${query}`), { params: Promise.resolve({ file }) })
const oembed = (query: Record<string, string>) => getOembed(new Request(`${site}/oembed?${new URLSearchParams(query)}`))

describe('a frame', () => {
  it.each([
    ['ex0', '?view=timeline&lang=de', '/embed/incidents/ex1?view=timeline&lang=de'],
    ['ex2', '', '/embed/incidents/ex1'],
    ['EX1', '?at=2023-07-18T10:00Z', '/embed/incidents/ex1?at=2023-07-18T10:00Z'],
  ])('of %s%s is found for good at the address that stands, with all that was asked', async (slug, query, location) => {
    const answer = await frame(slug, query)
    expect([answer.status, answer.headers.get('location')]).toEqual([308, location])
  })

  it.each([
    ['nothing', '', 404, /There is no incident under this address/],
    ['../etc/passwd', '', 404, /There is no incident under this address/],
    ['ex3', '?theme=dark', 410, /It was &lt;script&gt;another/],
    ['ex1', '?view=poster', 400, /“view” is “poster”/],
    ['ex1', '?theme=sepia', 400, /“theme” is “sepia”/],
    ['ex1', '?lang=fr', 400, /“lang” is “fr”/],
    ['ex1', '?tz=Berlin&lang=de', 400, /„tz“ ist „Berlin“/],
    ['ex1', '?at=yesterday', 400, /“at” is “yesterday”/],
    ['ex1', '?revision=-1', 400, /“revision” is “-1”/],
    ['ex1', `?view=${encodeURIComponent('"><script>alert(1)</script>')}`, 400, /“view” is “&quot;&gt;&lt;script&gt;/],
  ])('of %s%s says why there is none, in a page that fits into the frame and is never kept', async (slug, query, status, text) => {
    const answer = await frame(slug, query)
    const html = await answer.text()
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      status,
      'text/html; charset=utf-8',
      'no-store',
    ])
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(html).toMatch(text)
    expect(html).toContain("p('height'")
    expect(html.match(/<script/g)).toHaveLength(1)
  })
})

describe('a badge', () => {
  it('is one picture for whatever is not on record, and says of what was taken back that it was', async () => {
    const unknown = await Promise.all(['nothing.svg', 'draft.svg', 'ex1', 'ex1.png', '.svg', '%00.svg'].map((file) => badge(file)))
    expect(unknown.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
    expect(new Set(await Promise.all(unknown.map((answer) => answer.text()))).size).toBe(1)
    const gone = await badge('ex3.svg', '?lang=de')
    expect([gone.status, gone.headers.get('content-type')]).toEqual([410, 'image/svg+xml; charset=utf-8'])
    expect(await gone.text()).toContain('zurückgezogen')
    expect((await badge('ex1.svg', '?lang=fr')).status).toBe(400)
  })

  it('follows a former address', async () => {
    const moved = await badge('ex0.svg', '?lang=de')
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/badge/ex1.svg?lang=de'])
  })
})

describe('oEmbed', () => {
  it.each([
    [{}, 400],
    [{ url: '' }, 400],
    [{ url: `${site}/incidents/ex1`, format: 'yaml' }, 501],
    [{ url: `${site}/incidents/ex1`, maxwidth: 'wide' }, 400],
    [{ url: `${site}/incidents/ex1`, maxheight: '0' }, 400],
    [{ url: `${site}/incidents/ex1?view=poster` }, 400],
    [{ url: `${site}/incidents/nothing` }, 404],
    [{ url: `${site}/incidents/ex3` }, 404],
    [{ url: `${site}/stats` }, 404],
    [{ url: 'https://evil.example/incidents/ex1' }, 404],
    [{ url: 'http://169.254.169.254/latest/meta-data' }, 404],
    [{ url: 'not an address' }, 404],
  ])('refuses %o with %i, for every origin and as plain text', async (query, status) => {
    const answer = await oembed(query)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect(answer.headers.get('location')).toBeNull()
    expect(await answer.text()).not.toContain('evil')
  })
})

it('the element is told where its site is by configuration, whatever host it is asked on', async () => {
  const headers = { host: 'forged.example', 'x-forwarded-host': 'forged.example' }
  const answer = getScript(new Request('http://forged.example/embed.js', { headers }))
  const script = await answer.text()
  expect(script).toContain(`const site = "${site}"`)
  expect(script).not.toContain('forged')
  const again = getScript(new Request(`${site}/embed.js`, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } }))
  expect(again.status).toBe(304)
})
