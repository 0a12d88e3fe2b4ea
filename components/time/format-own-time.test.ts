import { afterEach, describe, expect, it } from 'vitest'
import { formatOwnTime } from '@/components/time/format-own-time'

const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('a time in the reader’s own zone', () => {
  it('is the clock alone while the day is the same as in UTC', () => {
    process.env.TZ = 'Europe/Berlin'
    expect(formatOwnTime('2023-07-18T10:39:42.000Z', 'en')).toBe('12:39 CEST')
    expect(formatOwnTime('2023-01-18T10:39:42.000Z', 'de')).toBe('11:39 MEZ')
  })

  it('names the day where it is another one', () => {
    process.env.TZ = 'Pacific/Auckland'
    expect(formatOwnTime('2023-07-18T17:32:23.000Z', 'en')).toMatch(/^19 Jul,? (?:at )?05:32/)
    process.env.TZ = 'America/Los_Angeles'
    expect(formatOwnTime('2023-07-18T05:00:00.000Z', 'de')).toMatch(/^17\. Juli,? (?:um )?22:00/)
  })

  it('says nothing of what is no time', () => {
    expect(formatOwnTime('soon', 'en')).toBe('')
  })
})
