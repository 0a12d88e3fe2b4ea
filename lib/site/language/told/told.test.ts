import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { toldDe } from '@/lib/site/language/told/de'
import { getToldWords } from '@/lib/site/language/told/told-words'
import { wordTold, wordToldOrKeep } from '@/lib/site/language/told/word-told'

/** Sentences that are put together out of others, each of which has its own. */
const composed = ['“{}” {}.', 'Both a curator and the vendor changed “{}” of {}; {}.', 'The incident {} is {}. Nothing can be added to it.']

/** Every sentence that stands as a text in the code of a folder, `{}` where something is put in. */
function sentencesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing'))
    .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)])
    .map(([, plain, template]) => (plain ?? template ?? '').replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '{}'))
    .filter((text) => /^(?:[“A-Z@]|\{\}).* .*\.$/s.test(text))
}

it('has German for all that readers and the paste box say', () => {
  const told = ['lib/ingest', 'lib/data/incidents/import', 'lib/data/incidents/paste'].flatMap(sentencesIn)
  expect(told.length).toBeGreaterThan(100)
  expect(told.filter((text) => !composed.includes(text) && wordTold(text, toldDe) === null)).toEqual([])
})

it('puts in what was put in, in the same order', () => {
  for (const [english, german] of Object.entries(toldDe)) expect(german.split('{}').length, english).toBe(english.split('{}').length)
  expect(wordTold('“26:99 $&” came twice in Europe/Berlin.', toldDe)).toBe('„26:99 $&“ gab es in Europe/Berlin zweimal.')
})

it('prefers the sentence that says more', () => {
  const words = { '{} is over.': 'kurz: {}', 'The {} is over.': 'lang: {}' }
  expect(wordTold('The end is over.', words)).toBe('lang: end')
  expect(wordTold('End is over.', words)).toBe('kurz: End')
})

it('leaves what it does not know to be shown as it is', () => {
  expect(wordTold('Nobody says this.', toldDe)).toBeNull()
  expect(wordToldOrKeep('Nobody says this.', toldDe)).toBe('Nobody says this.')
  expect(wordTold('This is no post.', getToldWords('en'))).toBeNull()
})
