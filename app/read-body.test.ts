import { expect, test } from 'vitest'
import { readBody, readForm } from '@/app/read-body'

const post = (body: BodyInit | null, type = 'application/x-www-form-urlencoded') =>
  new Request('https://faultline.example/', { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' } as RequestInit)

test('a body is read no further than it may be long, whatever it says of its length', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1000
      controller.enqueue(new Uint8Array(1000).fill(97))
    },
  })
  await expect(readBody(post(endless), 5000)).rejects.toMatchObject({ code: 'too-large' })
  expect(sent).toBeLessThan(20_000)
})

test('letters that are cut between two pieces come whole', async () => {
  const bytes = new TextEncoder().encode('Zürich ☃')
  const pieces = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  expect(await readBody(post(pieces), 100)).toBe('Zürich ☃')
  expect(await readBody(post(null), 100)).toBe('')
  expect(await readBody(post('12345'), 5)).toBe('12345')
})

test('a form is what a form of ours sends', async () => {
  expect(await readForm(post('a=1&b=x+y&a=2&__proto__=z'), 100)).toMatchObject({ a: '1 2', b: 'x y' })
  expect(({} as Record<string, unknown>).z).toBeUndefined()
  for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded-not', ''])
    await expect(readForm(post('a=1', type), 100)).rejects.toMatchObject({ code: 'invalid' })
  await expect(readForm(post(`a=${'x'.repeat(200)}`), 100)).rejects.toMatchObject({ code: 'too-large' })
})
