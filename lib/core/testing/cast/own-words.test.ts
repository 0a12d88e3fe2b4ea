import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cast } from '@/lib/core/testing/cast/cast'

const seeds = resolve('../shared/seeds')
const thirdTicket = resolve('../shared/data/microsoft/texts/nhs-EX649488.txt')
const isThere = existsSync(seeds) && existsSync(thirdTicket)
const mostWordsInARow = 12

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  )
}

function runsOf(text: string): string[] {
  const words = wordsOf(text)
  return words.slice(mostWordsInARow).map((_, index) => words.slice(index, index + mostWordsInARow + 1).join(' '))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe.skipIf(!isThere)(`the cast in our own words${isThere ? '' : ' (the source texts are not here: skipped)'}`, () => {
  const files = isThere ? [...readdirSync(seeds).map((name) => resolve(seeds, name)), thirdTicket] : []
  const copied = new Set(files.flatMap((file) => runsOf(readFileSync(file, 'utf8'))))

  it('has texts to compare with', () => {
    expect(copied.size).toBeGreaterThan(1000)
  })

  it.each(cast.map((document) => [document.slug, document] as const))('%s copies no long run of words but error texts', (_, document) => {
    const errorTexts = document.signatures.map(({ text }) => text)
    const texts = textsIn(document).filter((text) => !errorTexts.includes(text))
    expect(texts.flatMap(runsOf).filter((run) => copied.has(run))).toEqual([])
  })
})
