import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idSchema, slugSchema } from '@/lib/core/incident/claim'
import { contentShaOf, entryIdOf, incidentSlugOf, keysByTime, serviceSlugOf, slugWords } from '@/lib/ingest/feed/feed-identity'

test('an entry’s id follows from its origin alone and is an id', () => {
  fc.assert(
    fc.property(fc.string(), (key) => {
      expect(entryIdOf(key.toWellFormed())).toBe(entryIdOf(key.toWellFormed()))
      expect(idSchema.safeParse(entryIdOf(key.toWellFormed())).success).toBe(true)
    }),
  )
  expect(entryIdOf('a')).not.toBe(entryIdOf('b'))
})

test('the digest of contents does not depend on the order of members', () => {
  expect(contentShaOf({ a: 1, b: [2] })).toBe(contentShaOf({ b: [2], a: 1 }))
  expect(contentShaOf({ a: 1 })).not.toBe(contentShaOf({ a: 2 }))
})

describe('keys by time', () => {
  const keys = (items: readonly { at: string; text: string }[]) => {
    const found = keysByTime(
      items,
      ({ at }) => at,
      ({ text }) => text,
    )
    return items.map((item) => `${item.text}: ${found.get(item)}`).sort()
  }

  test('are the time itself where it is unique', () => {
    expect(
      keys([
        { at: '10:00', text: 'a' },
        { at: '11:00', text: 'b' },
      ]),
    ).toEqual(['a: 10:00', 'b: 11:00'])
  })

  test('are numbered by content where it is not, so that order and other texts do not matter', () => {
    const items = ['a', 'b', 'c'].map((text) => ({ at: '10:00', text }))
    expect(new Set(keys(items).map((key) => key.slice(3))).size).toBe(3)
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: 3 }), (shuffled) => {
        expect(keys(shuffled)).toEqual(keys(items))
      }),
    )
  })
})

describe('slugs', () => {
  test.each([
    ['We’re experiencing  an Issue with “Cloud” Störungen', 'were-experiencing-an-issue-with-cloud-storungen'],
    ['インスタンス | Instances', 'instances'],
    ['絵葉書', ''],
    ['a'.repeat(100), 'a'.repeat(60)],
  ])('%s: %s', (text, slug) => expect(slugWords(text)).toBe(slug))

  test('of an incident: vendor, day, words, digest; always a slug, never the same for two origins', () => {
    const base = { vendor: 'aws', day: '2030-01-02', title: 'Slow queues', originKey: 'aws page key' }
    expect(incidentSlugOf(base)).toMatch(/^aws-2030-01-02-slow-queues-[0-9a-f]{8}$/)
    expect(incidentSlugOf({ ...base, originKey: 'aws page other' })).not.toBe(incidentSlugOf(base))
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(slugSchema.safeParse(incidentSlugOf({ ...base, day: null, title })).success).toBe(true)
      }),
    )
  })

  test.each([
    ['google-cloud', 'Google Cloud SQL', [], 'google-cloud-sql'],
    ['google-cloud', 'Cloud Run', [], 'google-cloud-run'],
    ['google-cloud', 'Google Cloud', [], 'google-cloud-google-cloud'],
    ['aws', 'Amazon Elastic Compute Cloud', ['amazon'], 'aws-elastic-compute-cloud'],
    ['aws', 'AWS Lambda', ['amazon'], 'aws-lambda'],
    ['aws', '絵葉書', ['amazon'], expect.stringMatching(/^aws-[0-9a-f]{8}$/)],
  ])('of a service of %s: %s', (vendor, name, houseWords, slug) => expect(serviceSlugOf(vendor, name, houseWords)).toEqual(slug))
})
