import { expect, it } from 'vitest'
import { readRange } from '@/app/dump/read-range'

const kept = { bytes: 100, tag: '"abc"' }
const read = (range: string, more: Record<string, string> = {}) => readRange(new Headers({ range, ...more }), kept)

it.each([
  ['bytes=0-0', { from: 0, to: 0 }],
  ['bytes=10-19', { from: 10, to: 19 }],
  ['bytes=90-', { from: 90, to: 99 }],
  ['bytes=90-500', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-500', { from: 0, to: 99 }],
  ['bytes=100-', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=20-10', null],
  ['bytes=-', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-1', null],
  ['bytes=99999999999999999999-', null],
])('%s', (range, expected) => {
  expect(read(range)).toEqual(expected)
})

it('is for one version only, and all of it where nothing is asked', () => {
  expect(read('bytes=0-0', { 'if-range': '"abc"' })).toEqual({ from: 0, to: 0 })
  expect(read('bytes=0-0', { 'if-range': '"def"' })).toBeNull()
  expect(readRange(new Headers(), kept)).toBeNull()
})
