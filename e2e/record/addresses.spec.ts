import { expect, test } from '@/e2e/fixtures/reader'

test('whatever does not exist answers 404, in both languages at once', async ({ reader }) => {
  for (const path of [
    '/incidents/no-such-incident',
    '/de/incidents/no-such-incident',
    '/incidents/ex648815/no-such-format',
    '/incidents/ex648815/at/yesterday',
    '/incidents/ex648815/at/2023-02-30T10:00Z',
    '/incidents/no-such-incident/at/2023-07-18T10:00Z',
    '/no-such-page',
    '/de/no-such-page',
    '/fr/incidents',
    '/incidents/%00',
    '/incidents/..%2F..%2Fetc%2Fpasswd',
  ]) {
    expect(await reader.opens(path), path).toBe(404)
    await reader.seesHeading('No such page')
    await reader.seesHeading('Diese Seite gibt es nicht')
    await expect(reader.page, path).toHaveTitle('No such page · Faultline')
  }
  await reader.follows('Search the record')
  await reader.isAt('/incidents')
})

test('two unknown addresses get the same page, and each keeps its address', async ({ reader }) => {
  for (const [one, other] of [
    ['/incidents/unknown-alpha', '/de/incidents/unknown-omega'],
    ['/unknown-alpha', '/de/unknown-omega'],
  ] as const) {
    expect(await reader.opens(one)).toBe(404)
    await reader.isAt(one)
    const said = await reader.page.getByRole('main').ariaSnapshot()
    expect(await reader.opens(other)).toBe(404)
    await expect(reader.page.getByRole('combobox', { name: 'Colours' })).toBeVisible()
    await reader.isAt(other)
    expect(await reader.page.getByRole('main').ariaSnapshot()).toBe(said)
  }
})

test('other spellings of an address lead to the one that is meant, for good', async ({ request }) => {
  for (const [asked, meant] of [
    ['/incidents/EX648815', '/incidents/ex648815'],
    ['/de/incidents/Ex648815', '/de/incidents/ex648815'],
    ['/incidents/EX648815/incident.json', '/incidents/ex648815/incident.json'],
    ['/incidents/EX648815/at/2023-07-18T10:00Z', '/incidents/ex648815/at/2023-07-18T10:00Z'],
    // Programs know an incident by its id, and put it where a status page has it.
    ['/incidents/0189653c-8788-7a41-9c0e-3f5d20e64815', '/incidents/ex648815'],
    ['/de/incidents/0189653C-8788-7a41-9c0e-3f5d20e64815', '/de/incidents/ex648815'],
    ['/en', '/'],
    ['/en/incidents', '/incidents'],
    ['/en/incidents/ex648815', '/incidents/ex648815'],
    ['/incidents/ex648815/at/2023-07-18T10:00:00Z', '/incidents/ex648815/at/2023-07-18T10:00Z'],
    ['/incidents/ex648815/at/2023-07-18T10:00:00.000Z', '/incidents/ex648815/at/2023-07-18T10:00Z'],
    ['/incidents/ex648815/at/2023-07-18t10:00z', '/incidents/ex648815/at/2023-07-18T10:00Z'],
    ['/incidents/ex648815/at/2023-07-18T12:00%2B02:00', '/incidents/ex648815/at/2023-07-18T10:00Z'],
    ['/de/incidents/ex648815/at/2023-07-18', '/de/incidents/ex648815/at/2023-07-18T00:00Z'],
  ] as const) {
    const answer = await request.get(asked, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location], asked).toEqual([308, meant])
  }
})

test('a query survives a redirect', async ({ request }) => {
  const answer = await request.get('/en/incidents?q=503', { maxRedirects: 0 })
  expect([answer.status(), answer.headers().location]).toEqual([308, '/incidents?q=503'])
})

test('whatever is searched for, it is an answer and never a fault', async ({ request }) => {
  const long = 'mail '.repeat(2048)
  const texts = [
    long,
    'x'.repeat(10_240),
    "' OR 1=1; DROP TABLE incident; --",
    '") UNION SELECT * FROM draft --',
    '%_\\',
    '.*+?^$()[]{}|\\',
    '(((((',
    '& | ! <-> :*',
    "'''",
    '!!!',
    '"unclosed',
    '<script>alert(1)</script>',
    '\u0000',
    '\ud800',
    '🔥',
    ' ',
  ]
  for (const text of texts) {
    for (const parameter of ['q', 'service', 'vendor', 'cursor']) {
      const answer = await request.get(`/incidents?${new URLSearchParams({ [parameter]: text })}`)
      // What no text can hold is left out, and an empty filter is none.
      const isUnderstood = parameter === 'q' || ['\u0000', '\ud800', ' '].includes(text)
      expect(answer.status(), `${parameter}=${text.slice(0, 40)}`).toBe(isUnderstood ? 200 : 400)
      expect(await answer.text()).toContain('<h1>Incidents</h1>')
      expect(await answer.text()).not.toContain('<script>alert(1)')
    }
  }
  for (const query of ['q=a&q=b', 'q[]=a', 'q=%E0%A4%A', 'q=%00', 'cursor=', 'q=&service=&cursor=', 'q=mail&service=no-such&cursor=x']) {
    expect((await request.get(`/incidents?${query}`)).status(), query).toBeLessThan(500)
  }
})
