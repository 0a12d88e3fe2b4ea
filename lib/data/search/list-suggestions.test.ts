import { beforeAll, expect, it } from 'vitest'
import { cast } from '@/lib/core/testing/cast/cast'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { listSuggestions } from '@/lib/data/search/list-suggestions'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()

beforeAll(async () => {
  await putTestCatalogue()
  for (const document of cast) await publishDocument(curator, { document, reason: 'A test' })
})

const told = async (text: string, lang: 'en' | 'de' = 'en') =>
  (await listSuggestions(text, lang)).map((each) => `${each.kind} ${'slug' in each ? each.slug : each.text}`)

it('suggests an incident by the beginning of its code, before anything else', async () => {
  expect((await told('EX6491'))[0]).toBe('incident ex649175')
  expect((await told('ex6491 '))[0]).toBe('incident ex649175')
  expect((await told('EX64')).filter((each) => each.startsWith('incident')).length).toBeGreaterThan(1)
})

it('suggests error texts, services, places and titles', async () => {
  expect(await told('503 5.5')).toContain('error 503 5.5.1 Bad sequence of commands')
  expect(await told("'503 5.5.1 bad seq")).toContain('error 503 5.5.1 Bad sequence of commands')
  expect(await told('exchange o')).toContain('service exchange-online')
  expect(await told('online')).toContain('service exchange-online')
  expect(await told('germ')).toContain('place germany')
  expect(await told('deutschl', 'de')).toContain('place germany')
  expect((await told('free/bu')).some((each) => each.startsWith('incident'))).toBe(true)
})

it('suggests each thing once, and not much', async () => {
  for (const text of ['ex', 'exchange', 'mail', '50']) {
    const all = await told(text)
    expect(new Set(all).size, text).toBe(all.length)
    expect(all.length, text).toBeLessThanOrEqual(12)
  }
})

it('suggests nothing for a text that is too short or too long, and takes any text', async () => {
  for (const text of ['', 'e', '   ', 'x'.repeat(101)]) expect(await told(text), text).toEqual([])
  for (const text of [
    "''",
    "a'b",
    '&|!()',
    'a:*',
    '%%%',
    '__',
    '\\',
    '\u0000\u0000',
    '\ud800\ud800',
    '(a+)+$',
    "'; DROP TABLE incident --",
  ])
    expect(Array.isArray(await told(text)), JSON.stringify(text)).toBe(true)
})
