import { describe, expect, it } from 'vitest'
import { findPassage } from '@/lib/core/search/find-passage'
import type { SearchTerm } from '@/lib/core/search/mark-text'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'

const word = (...forms: string[]): SearchTerm => [forms]
const document = buildDocument({
  summary: 'Queues grew for a day',
  entries: [
    buildEntry('first', { headline: 'Looking', body: 'Mail is *late*, see [the notice](https://example.org/notice)' }),
    buildEntry('second', { body: '', fields: { currentStatus: 'Mail is late and queues grow' } }),
    buildEntry('third', { body: 'Nothing new', translations: [{ language: 'de', body: 'Die Warteschlangen wachsen' }] }),
  ],
  causes: [{ id: 'c', statedIn: ['second'], how: 'field', category: 'capacity', text: 'A full disk', certainty: 'final' }],
})
const found = (...terms: SearchTerm[]) => {
  const passage = findPassage(document, terms)
  return passage && [passage.place, passage.entryId, passage.pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')]
}

describe('the passage that answers a search', () => {
  it('has most of what was searched for, and names its entry', () => {
    expect(found(word('mail'))).toEqual(['entry', 'first', '[Mail] is late , see the notice'])
    expect(found(word('mail'), word('queues', 'queue'))).toEqual(['entry', 'second', '[Mail] is late and [queues] grow'])
    expect(findPassage(document, [word('warteschlangen')])).toMatchObject({ place: 'entry', entryId: 'third', language: 'de' })
  })

  it('may be a claim, with the entry that states it, or belong to none', () => {
    expect(found(word('disk'))).toEqual(['cause', 'second', 'A full [disk]'])
    expect(found(word('day'))).toEqual(['summary', null, 'Queues grew for a [day]'])
  })

  it('is an error text rather than anything else', () => {
    const passage = findPassage(ex649175, [word('503'), [['5'], ['5'], ['1']]])
    expect([passage?.place, passage?.entryId]).toEqual(['error', 'reader-first-tip'])
  })

  it('is none where only the title has it', () => {
    expect(found(word('volcano'))).toBeNull()
    expect(findPassage(document, [])).toBeNull()
  })
})
