import { describe, expect, test } from 'vitest'
import { onlyDocument, readText } from '@/lib/ingest/microsoft/testing/read-fixture'

const documentOf = (...lines: string[]) =>
  onlyDocument(readText(`Incident: EX700040\n\nPublished Time: 18.07.2023 10:00:00\n\nTitle: Slow\n\n${lines.join('\n\n')}`))

describe('causes', () => {
  test('a preliminary and a final one, each with its category', () => {
    expect(documentOf('Preliminary root cause: A network fault.').causes).toMatchObject([
      { certainty: 'preliminary', category: 'network', text: 'A network fault.', how: 'label' },
    ])
    expect(documentOf('Root cause: A configuration change.').causes).toMatchObject([
      { certainty: 'final', category: 'configuration-change' },
    ])
  })

  test('the same wording in two posts is one cause, another wording another', () => {
    const post = (hour: number, cause: string) => `Published Time: 18.07.2023 ${hour}:00:00\n\nTitle: Slow\n\nRoot cause: ${cause}\n\n`
    const { causes, entries } = onlyDocument(
      readText(`Incident: EX700041\n\n${post(10, 'A code change.')}${post(11, 'A code change.')}${post(12, 'A full disk.')}`),
    )
    expect(causes.map(({ text, statedIn }) => [text, statedIn])).toEqual([
      ['A code change.', entries.slice(0, 2).map(({ id }) => id)],
      ['A full disk.', entries.slice(2).map(({ id }) => id)],
    ])
    expect(new Set(causes.map(({ id }) => id)).size).toBe(2)
  })
})

describe('error texts', () => {
  test.each([
    ['Users receive "503 5.5.1 Bad sequence of commands".', 'smtp', '503 5.5.1', '503 5.5.1 Bad sequence of commands'],
    ['Mail comes back with “550-5.7.64 TenantAttribution”.', 'smtp', '550 5.7.64', '550-5.7.64 TenantAttribution'],
    ['The page answers “HTTP 503 Service Unavailable”.', 'http', '503', 'HTTP 503 Service Unavailable'],
    ['It shows the error "Something went wrong".', 'app', undefined, 'Something went wrong'],
    ['Es erscheint die Fehlermeldung „Da ging etwas schief“.', 'app', undefined, 'Da ging etwas schief'],
  ])('%s', (text, protocol, code, words) => {
    const [signature, ...more] = documentOf(`More info: ${text}`).signatures
    expect(more).toEqual([])
    expect(signature).toMatchObject({ protocol, text: words })
    expect(signature?.code).toBe(code)
  })

  test.each([
    'The rule is called "SentToMemberOf".',
    'About "2023 plans" we know nothing.',
    "Users' mail and others' mail is slow.",
    'It says 503 without quotes.',
  ])('%s quotes no error', (text) => {
    expect(documentOf(`More info: ${text}`).signatures).toEqual([])
  })

  test('the same text in another case is the same one', () => {
    const { signatures } = documentOf(
      'More info: An error "503 5.5.1 Bad sequence".',
      'Current status: We look at "503 5.5.1 bad sequence".',
    )
    expect(signatures).toHaveLength(1)
  })
})
