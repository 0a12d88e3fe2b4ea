import { expect, test } from 'vitest'
import { durationPattern, minutesOf } from '@/lib/ingest/microsoft/words/duration-words'

const whole = new RegExp(`^${durationPattern}$`, 'iu')
const minutes = (text: string) => minutesOf(whole.exec(text)?.groups)

test.each([
  ['30 minutes', 30],
  ['one hour', 60],
  ['an hour', 60],
  ['half an hour', 30],
  ['approximately four hours', 240],
  ['about 90 min', 90],
  ['the next two hours', 120],
  ['the next 30 minutes', 30],
  ['the next hour', 60],
  ['1-2 hours', 120],
  ['two to three hours', 180],
  ['a day', 1440],
  ['two weeks', 20_160],
  ['forty-five minutes', 45],
  ['30 Minuten', 30],
  ['einer Stunde', 60],
  ['einer halben Stunde', null],
  ['halben Stunde', 30],
  ['etwa zwei Stunden', 120],
  ['der nächsten Stunde', 60],
  ['den nächsten zwei Stunden', 120],
  ['drei Tagen', 4320],
  ['hours', null],
  ['five business days', null],
  ['0 minutes', null],
  ['soon', null],
])('%s: %s', (text, expected) => {
  expect(minutes(text)).toBe(expected)
})

test('a word that only begins like a unit is none', () => {
  expect(minutes('2 hourly')).toBeNull()
  expect(minutesOf(undefined)).toBeNull()
})
