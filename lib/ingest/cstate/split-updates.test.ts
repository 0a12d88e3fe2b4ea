import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitUpdates, withoutComments } from '@/lib/ingest/cstate/split-updates'
import { mapText } from '@/lib/ingest/mapped-text'

const split = (...lines: string[]) => splitUpdates(lines.join('\n')).map(({ kind, label, text }) => [kind, label, text])

describe('updates, oldest first', () => {
  test('one text is the first word', () => {
    expect(split('', 'We restart it.', '', 'It takes a minute.')).toEqual([['initial', '', 'We restart it.\n\nIt takes a minute.']])
    expect(split('', ' ')).toEqual([])
  })

  test('headings in brackets, the newest on top', () => {
    expect(split('[Final message]', 'Done.', '', '[update]', 'Half done.', '[INITIAL]', 'It broke.')).toEqual([
      ['initial', 'INITIAL', 'It broke.'],
      ['update', 'update', 'Half done.'],
      ['final', 'Final message', 'Done.'],
    ])
  })

  test('text on the line of the heading belongs to it', () => {
    expect(split('[Final message] The work is finished.')).toEqual([['final', 'Final message', 'The work is finished.']])
  })

  test('edits below the text are read downwards', () => {
    expect(split('It broke.', '', '[Edit]', 'It works.')).toEqual([
      ['initial', '', 'It broke.'],
      ['update', 'Edit', 'It works.'],
    ])
  })

  test('what stands above the headings goes with the first of them', () => {
    expect(split('[Ticket 5](https://t.example/5)', '', '[Closing Maintenance]', 'Done.', '[Initial Message]', 'Soon.')).toEqual([
      ['initial', 'Initial Message', 'Soon.'],
      ['final', 'Closing Maintenance', '[Ticket 5](https://t.example/5)\n\nDone.'],
    ])
  })

  test('a first message on top is read downwards', () => {
    expect(split('[Opening]', 'It broke.', '[Closing]', 'It works.').map(([kind]) => kind)).toEqual(['initial', 'final'])
  })

  test('long rules between headings are no updates', () => {
    expect(
      split(
        '[Final message]',
        '',
        'Done.',
        '',
        '-----------',
        '',
        '[Edit - Monday 25th]',
        'Later.',
        '',
        '-----',
        '',
        '[Initial Message]',
        'Soon.',
      ),
    ).toEqual([
      ['initial', 'Initial Message', 'Soon.'],
      ['update', 'Edit - Monday 25th', 'Later.'],
      ['final', 'Final message', 'Done.'],
    ])
  })

  test('rules alone part updates; dashes under a line of text are its heading', () => {
    expect(split('It works.', '', '---', 'It broke.')).toEqual([
      ['initial', '', 'It broke.'],
      ['plain', '', 'It works.'],
    ])
    expect(split('Summary', '---', 'It broke.')).toEqual([['initial', '', 'Summary\n---\nIt broke.']])
  })

  test('bold headings with a date, even unclosed; states in italics', () => {
    expect(
      split('**Update at 2030-06-08 11:20 UTC**', 'b', '**Initial Message at 2030-06-08 09:35 UTC**', 'a').map(([kind]) => kind),
    ).toEqual(['initial', 'update'])
    expect(split('**Update 2030-05-03 11:58 UTC', '', 'fine')).toEqual([['update', 'Update 2030-05-03 11:58 UTC', 'fine']])
    expect(split('*Resolved* - All is well.', '', '*Investigating* - It broke.').map(([kind]) => kind)).toEqual(['update', 'final'])
  })

  test.each([
    '[edit](https://example.org) this page',
    '[open]: https://example.org',
    '[web.example.org] No builds.',
    '**Open source** tools are slow.',
    '**Edited videos** are late.',
    '*Just began* - We shut it down.',
    '- [x] updated',
  ])('%j is no heading', (line) => {
    expect(split(line)).toEqual([['initial', '', line]])
  })

  test('every word of a body is in one of its updates', () => {
    const line = fc.constantFrom(
      '[Final message]',
      '[Update]',
      '---',
      '',
      'one two',
      '```',
      '**Update 2030-01-01**',
      '*Resolved* - three',
      '2030-01-01 10:00 UTC',
      '[Initial message] four',
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const words = (text: string) => text.match(/\b(?:one|two|three|four)\b/g)?.sort() ?? []
        expect(
          words(
            splitUpdates(lines.join('\n'))
              .map(({ text }) => text)
              .join(' '),
          ),
        ).toEqual(words(lines.join(' ')))
      }),
    )
  })
})

describe('comments', () => {
  const strip = (text: string) => {
    const { text: left, comments } = withoutComments(mapText(text))
    return [left.text, ...comments.map(({ start, end }) => text.slice(start, end))]
  }

  test.each([
    ['a <!-- no --> b', ['a  b', '<!-- no -->']],
    ['<!-- one\ntwo\n-->three<!--four-->', ['three', '<!-- one\ntwo\n-->', '<!--four-->']],
    ['<!-- link-check-disable-next-line -->x', ['x']],
    ['a <!-- never ends', ['a <!-- never ends']],
    ['```\n<!-- code -->\n```\n<!-- gone -->', ['```\n<!-- code -->\n```\n', '<!-- gone -->']],
    ['<!--\n```\n-->\n<!-- x -->\ny', ['\n\ny', '<!--\n```\n-->', '<!-- x -->']],
    ['no comment', ['no comment']],
  ])('%j', (text, parts) => {
    expect(strip(text)).toEqual(parts)
  })
})
