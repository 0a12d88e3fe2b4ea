import { expect, test } from 'vitest'
import { detectLanguage } from '@/lib/ingest/detect-language'

test.each([
  ['We are looking at the reports and will share what we find.', 'en'],
  ['Wir sehen uns die Meldungen an und werden berichten, was wir finden.', 'de'],
  ['Users’ mail may be late', 'en'],
  ['EX700001', null],
  ['', null],
  ['The mail is late. Die Post ist spät.', null],
])('%j: %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language)
})

test('a long text is judged by its beginning', () => {
  expect(detectLanguage(`${'the mail is late and we are sorry. '.repeat(80)}${'und die der das ist nicht '.repeat(10_000)}`)).toBe('en')
})
