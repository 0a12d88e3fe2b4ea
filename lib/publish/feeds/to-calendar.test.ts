import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CalendarEvent, toCalendar } from '@/lib/publish/feeds/to-calendar'
import { toCalendarEvent } from '@/lib/publish/feeds/to-calendar-event'
import { hostileStrings, hostileText } from '@/lib/publish/testing/hostile-strings'
import { readCalendar } from '@/lib/publish/testing/read-feeds'

const siteUrl = 'https://faultline.example'
const window = {
  incidentId: '018f0000-0000-7000-8000-000000000001',
  impactId: 'impact-1',
  slug: 'mo1',
  title: 'Mail is moved, in two steps; nobody waits',
  codes: ['MO1'],
  vendor: 'Microsoft',
  services: ['Exchange Online', 'Teams'],
  from: '2030-03-31T01:30:00.000Z',
  to: '2030-03-31T05:00:00.000Z',
  cancelled: false,
  sequence: 2,
  publishedAt: '2030-03-01T08:00:00.000Z',
  changedAt: '2030-03-02T09:15:30.000Z',
}
const calendarOf = (events: readonly CalendarEvent[], title = 'Faultline: Maintenance', explained = 'Announced maintenance') =>
  toCalendar({ title, explained, selfUrl: `${siteUrl}/feeds/calendar.ics`, events })

it('is what calendars rely on, to the letter', async () => {
  const open = toCalendarEvent({ ...window, impactId: 'impact-2', to: null, cancelled: true, codes: [] }, 'de', siteUrl)
  await expect(calendarOf([toCalendarEvent(window, 'en', siteUrl), open])).toMatchFileSnapshot('calendar.golden')
})

it('is read by ical.js as it was meant', () => {
  const { name, events } = readCalendar(calendarOf([toCalendarEvent(window, 'en', siteUrl)]))
  expect(name).toBe('Faultline: Maintenance')
  expect(events).toEqual([
    {
      uid: '018f0000-0000-7000-8000-000000000001.impact-1@faultline.invalid',
      summary: 'Microsoft: MO1, Mail is moved, in two steps; nobody waits',
      description: `Announced by Microsoft.\nServices: Exchange Online, Teams.\n${siteUrl}/incidents/mo1`,
      from: '2030-03-31T01:30:00.000Z',
      to: '2030-03-31T05:00:00.000Z',
      sequence: 2,
      status: 'CONFIRMED',
    },
  ])
})

it('an end that is not after its beginning is none', () => {
  const event = toCalendarEvent({ ...window, to: window.from }, 'en', siteUrl)
  expect(calendarOf([event])).not.toContain('DTEND')
})

it('hostile text never becomes a line or a property of its own, and is read back as it was', () => {
  const asRead = (text: string) =>
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those that content lines cannot hold
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\ufffd')
  const check = (any: string) => {
    const text = `x${any}x`
    const event = { ...toCalendarEvent(window, 'en', siteUrl), summary: text, description: text, tags: [text] }
    const calendar = calendarOf([event, event], text, text)
    for (const line of calendar.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n]/)
    }
    const { events } = readCalendar(calendar)
    expect(events).toHaveLength(2)
    expect(events[0]).toMatchObject({ uid: event.id, summary: asRead(text), description: asRead(text) })
  }
  for (const text of hostileStrings) check(text)
  fc.assert(fc.property(hostileText, check))
})
