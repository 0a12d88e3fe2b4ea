import { expect, it, vi } from 'vitest'
import { openNote, sealNote } from '@/lib/auth/sealed-note'
import { addSeconds } from '@/lib/core/time/instant'
import * as clock from '@/lib/site/clock'
import { getConfig } from '@/lib/site/config'

vi.mock('@/lib/site/config', { spy: true })
vi.mock('@/lib/site/clock', { spy: true })
const config = { ...getConfig(), authSecret: 'a secret for tests, long enough to be one' }
vi.mocked(getConfig).mockReturnValue(config)

const noteIn = (cookie: string) => cookie.split(';')[0]?.split('=').slice(1).join('=')

it('says on the next page what was done, to this browser alone and readable by nobody', async () => {
  const { id, cookie } = await sealNote({ said: 'tokenMade', shown: { token: 'flt_secret' }, kept: { name: 'x' } })
  expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/)
  expect(cookie).not.toContain('flt_secret')
  const note = await openNote(noteIn(cookie), id)
  expect(note).toMatchObject({ said: 'tokenMade', shown: { token: 'flt_secret' } })
})

it('keeps what was typed, as much as a browser keeps in a cookie, and cuts the longest first', async () => {
  const kept = { comment: '“Grüße”\n'.repeat(500), reason: 'x'.repeat(600), incident: 'id' }
  const { id, cookie } = await sealNote({ said: 'invalid', kept })
  expect(cookie.split(';')[0]?.length).toBeLessThan(4096)
  const note = await openNote(noteIn(cookie), id)
  expect(note?.kept).toMatchObject({ reason: kept.reason, incident: 'id' })
  expect(kept.comment.startsWith(note?.kept.comment ?? 'nothing')).toBe(true)
  expect(note?.kept.comment?.length).toBeGreaterThan(300)
})

it('is nothing under another name, when it is old, and when it was not sealed here', async () => {
  const { id, cookie } = await sealNote({ said: 'tokenMade' })
  const value = noteIn(cookie) ?? ''
  expect(await openNote(value, 'another')).toBeNull()
  expect(await openNote(value, null)).toBeNull()
  expect(await openNote(undefined, id)).toBeNull()
  for (const forged of ['', 'x', value.slice(1), value.replace(/.$/, (last) => (last === '0' ? '1' : '0')), 'x'.repeat(9000)])
    expect(await openNote(forged, id)).toBeNull()
  vi.mocked(getConfig).mockReturnValueOnce({ ...config, authSecret: 'another secret, long enough to be one too' })
  expect(await openNote(value, id)).toBeNull()
  vi.mocked(clock.now).mockReturnValueOnce(addSeconds(clock.now(), 601))
  expect(await openNote(value, id)).toBeNull()
})

it('is sent only over TLS where the site is', async () => {
  vi.mocked(getConfig).mockReturnValue({ ...config, siteUrl: 'https://faultline.example' })
  expect((await sealNote({ said: 'asked' })).cookie).toContain('; Secure')
})
