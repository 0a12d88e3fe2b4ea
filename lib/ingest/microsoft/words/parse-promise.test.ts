import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { promiseSchema } from '@/lib/core/incident/entry'
import { findPromise, parseNextUpdate, sentencesOf } from '@/lib/ingest/microsoft/words/parse-promise'

const options = { zone: 'Europe/Berlin', slashOrder: null }

describe('the field that announces the next update', () => {
  test('a printed time', () => {
    expect(parseNextUpdate(' Tuesday, July 18, 2023, at 5:30 PM UTC', options)).toMatchObject({
      promise: { text: 'Tuesday, July 18, 2023, at 5:30 PM UTC', dueAt: { at: '2023-07-18T17:30:00.000Z', precision: 'minute' } },
      doubts: [],
      from: 1,
      to: 39,
    })
  })

  test('a printed time with words after it keeps the words', () => {
    const reading = parseNextUpdate('Friday, August 6, 2021, at 9:00 PM UTC, to allow time for tests.', options)
    expect(reading?.promise).toMatchObject({
      text: 'Friday, August 6, 2021, at 9:00 PM UTC, to allow time for tests.',
      dueAt: { at: '2021-08-06T21:00:00.000Z', text: 'Friday, August 6, 2021, at 9:00 PM UTC' },
    })
  })

  test.each([
    ['within 30 minutes', 30],
    ['in approximately two hours', 120],
    ['one hour', 60],
    ['innerhalb der nächsten Stunde', 60],
  ])('%s counts from the post', (text, withinMinutes) => {
    expect(parseNextUpdate(text, options)).toMatchObject({ promise: { text, dueAt: null, withinMinutes }, doubts: [] })
  })

  test('prose without a time is undated, and a doubt', () => {
    const reading = parseNextUpdate(' once available', options)
    expect(reading?.promise).toEqual({ text: 'once available', dueAt: null })
    expect(reading?.doubts).toMatchObject([{ kind: 'unreadable-date', from: 1, to: 15 }])
  })

  test.each(['By Friday, once the repair is out', 'TBD', 'Montag früh'])('%s meant a time that cannot be read', (text) => {
    expect(parseNextUpdate(text, options)).toMatchObject({
      promise: { text, dueAt: { at: null, precision: 'unknown', text } },
      doubts: [{ kind: 'unreadable-date' }],
    })
  })

  test('blank is no promise', () => {
    expect(parseNextUpdate(' \n ', options)).toBeNull()
  })

  test('doubts about the time point at it', () => {
    const text = '  Thursday, April 2, 2025, at 9:00 PM UTC'
    const doubt = parseNextUpdate(text, options)?.doubts[0]
    expect(doubt?.kind).toBe('contradictory-date')
    expect(text.slice(doubt?.from, doubt?.to)).toBe('Thursday, April 2, 2025, at 9:00 PM UTC')
  })
})

describe('a promise in prose', () => {
  test.each([
    ["We're looking. We'll provide an update within 30 minutes.", "We'll provide an update within 30 minutes.", 30],
    ['We’ll provide another update in approximately one hour', 'We’ll provide another update in approximately one hour', 60],
    ['We will share an update within the next two hours.', 'We will share an update within the next two hours.', 120],
    ['Wir werden innerhalb der nächsten Stunde eine Aktualisierung bereitstellen.', null, 60],
    ['Wir prüfen das und geben in etwa zwei Stunden eine weitere Aktualisierung.', null, 120],
  ])('%s', (text, sentence, withinMinutes) => {
    expect(findPromise(text, options)?.promise).toEqual({ text: sentence ?? text, dueAt: null, withinMinutes })
  })

  test('a printed time in the sentence', () => {
    const reading = findPromise("It is slow. We'll provide an update by Friday, May 22, 2020, at 11:00 PM UTC.", options)
    expect(reading?.promise.dueAt).toMatchObject({ at: '2020-05-22T23:00:00.000Z' })
    expect(reading).toMatchObject({ from: 12 })
  })

  test('without a time it is undated, and a dated one beside it wins', () => {
    const open = 'We will share updates as more information becomes available.'
    expect(findPromise(open, options)?.promise).toEqual({ text: open, dueAt: null })
    expect(findPromise(`${open} We'll provide an update within 30 minutes.`, options)?.promise.withinMinutes).toBe(30)
  })

  test.each([
    'The update was deployed in two hours.',
    'We expect the repair within two hours.',
    "We'll keep working.",
    'A post-incident report will be published within five business days.',
    '',
  ])('%j promises no update', (text) => {
    expect(findPromise(text, options)).toBeNull()
  })
})

describe('sentences', () => {
  test.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['It says 503 5.5.1 twice. Office.com works.', ['It says 503 5.5.1 twice.', 'Office.com works.']],
    ['It is affected.We are looking.', ['It is affected.', 'We are looking.']],
    ['- one\n- two', ['- one', '- two']],
    ['...', ['...']],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text).map(({ sentence }) => sentence)).toEqual(sentences)
  })

  test('each stands where it says, and no word is outside all of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '5') }), (text) => {
        const sentences = sentencesOf(text)
        for (const { sentence, from } of sentences) expect(text.slice(from, from + sentence.length)).toBe(sentence)
        expect(
          sentences
            .map(({ sentence }) => sentence)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})

test('any text gives a valid promise or none', () => {
  const unit = fc.constantFrom("We'll ", 'update ', 'within ', '30 ', 'hours ', 'by ', 'July 18, 2023 ', 'available', '. ', '😀', ' ')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 400 }), (text) => {
      for (const reading of [parseNextUpdate(text, options), findPromise(text, options)]) {
        if (reading === null) continue
        expect(promiseSchema.safeParse(reading.promise)).toMatchObject({ success: true })
        expect(text.slice(reading.from, reading.to).trim()).not.toBe('')
      }
    }),
  )
})
