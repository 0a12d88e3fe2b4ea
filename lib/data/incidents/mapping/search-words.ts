import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'

/** A vector holds 1 MB: the heading once, other words twice, each with up to as many bytes again for where it stands. */
const mostBytes = { title: 20_000, heading: 40_000, body: 100_000 }

/**
 * The words an incident is found by. `title` is what it is called: title, codes and error texts; the heading has its services too
 * and weighs more than the rest. The language decides the stems, German or else English.
 */
export function searchWords(document: IncidentDocument): { title: string; heading: string; english: string; german: string } {
  const spoken = document.entries.flatMap((entry) => [
    { language: entry.language, words: wordsOf(entry) },
    ...entry.translations.map(({ language, headline, body }) => ({ language, words: join([headline, body]) })),
  ])
  const facts = [
    document.summary,
    ...document.tags,
    ...document.causes.map(({ text }) => text),
    ...document.advice.flatMap(({ audience, text }) => [audience, text]),
    ...document.attempts.map(({ text }) => text),
    ...document.impacts.flatMap(({ features, surfaces, who }) => [...features, ...surfaces, ...who.map(({ text }) => text)]),
  ]
  const title = [
    document.title,
    document.slug,
    ...document.codes.flatMap(({ issuer, code }) => [issuer, code]),
    ...document.signatures.flatMap(({ code, text }) => [code, text]),
  ]
  const heading = [...title, ...document.services.flatMap(({ service, wording }) => [service, wording])]
  const own = isGerman(document.language) ? 'german' : 'english'
  const inLanguage = (german: boolean) => spoken.filter(({ language }) => isGerman(language) === german).map(({ words }) => words)
  const words = { english: join(inLanguage(false)), german: join(inLanguage(true)) }
  return {
    title: clip(join(title), mostBytes.title),
    heading: clip(join(heading), mostBytes.heading),
    english: clip(own === 'english' ? join([...facts, words.english]) : words.english, mostBytes.body),
    german: clip(own === 'german' ? join([...facts, words.german]) : words.german, mostBytes.body),
  }
}

function wordsOf(entry: Entry): string {
  return join([entry.headline, entry.speaker, entry.body, ...Object.values(entry.fields ?? {})])
}

function isGerman(language: string): boolean {
  return /^de\b/i.test(language)
}

function join(texts: readonly (string | null | undefined)[]): string {
  return texts.filter((text) => text !== null && text !== undefined && text !== '').join('\n')
}

function clip(text: string, most: number): string {
  return Buffer.from(text.slice(0, most)).subarray(0, most).toString()
}
