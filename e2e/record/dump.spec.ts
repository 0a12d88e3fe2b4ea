import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@/e2e/fixtures/reader'

const file = '/dump/incidents.jsonl.gz'

test('the whole published record can be fetched, checked, and asked for again or in parts', async ({ request }) => {
  // A publication beside this test makes it anew, so both are asked for until they are of one.
  const fetchBoth = async () => [await request.get('/dump/manifest.json'), await request.get(file)] as const
  await expect(async () => {
    const [a, b] = await fetchBoth()
    expect([a.status(), b.status(), a.headers().etag]).toEqual([200, 200, b.headers().etag])
  }).toPass()
  const [described, packed] = await fetchBoth()
  const [manifest, bytes, headers] = [await described.json(), await packed.body(), packed.headers()]
  expect(headers).toMatchObject({ 'content-type': 'application/gzip', 'access-control-allow-origin': '*', 'cache-control': 'no-cache' })
  expect(bytes).toHaveLength(manifest.file.bytes)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest.file.sha256)
  const lines = gunzipSync(bytes).toString().trimEnd().split('\n')
  expect(lines).toHaveLength(manifest.lines.count)
  expect(lines.some((line) => line.includes('"slug":"ex648815"'))).toBe(true)
  expect(manifest.licences.places.name).toContain('Open Database License')

  const known = await request.get(file, { headers: { 'if-none-match': headers.etag ?? '' } })
  const part = await request.get(file, { headers: { range: 'bytes=2-5', 'if-range': headers.etag ?? '' } })
  expect([known.status(), part.status(), part.headers()['content-range']]).toEqual([304, 206, `bytes 2-5/${bytes.length}`])
  expect((await part.body()).equals(bytes.subarray(2, 6))).toBe(true)
  expect((await request.get(file, { headers: { range: `bytes=${bytes.length}-` } })).status()).toBe(416)
  expect((await request.head(file)).headers().etag).toBe(headers.etag)
})
