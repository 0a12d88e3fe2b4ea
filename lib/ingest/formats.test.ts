import { expect, test } from 'vitest'
import { formats, getFormat, sniffFormat } from '@/lib/ingest/formats'
import { fixtureText } from '@/lib/ingest/microsoft/testing/read-fixture'

test('every format has its own name and a label', () => {
  expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length)
  for (const { name, label } of formats) {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(label).not.toBe('')
  }
})

test('a format is found by its name', () => {
  expect(getFormat('microsoft')?.name).toBe('microsoft')
  expect(getFormat('carrier-pigeon')).toBeNull()
})

test.each([
  'history-newest-first.txt',
  'history-german.txt',
  'one-line-posts.txt',
  'layout-of-2014.txt',
  'layout-of-2016.txt',
  'checker-page.txt',
  'nhsmail-notice.txt',
  'graph-issues.json',
])('%s is known for what it is', (name) => {
  expect(sniffFormat(fixtureText(name))?.name).toBe('microsoft')
})

test.each(['', 'Dear all, lunch is at noon.', '{"a": 1}', '[]', '\0'])('%j is taken for nothing', (text) => {
  expect(sniffFormat(text)).toBeNull()
})
