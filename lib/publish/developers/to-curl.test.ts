import { spawnSync } from 'node:child_process'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Example, examples } from '@/lib/publish/developers/examples'
import { toCurl, toUrl } from '@/lib/publish/developers/to-curl'
import { developersEn } from '@/lib/site/language/developers/en'

const siteUrl = 'https://faultline.example'

/** What a shell would hand to curl. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}\n`
  const { stdout, status } = spawnSync('sh', ['-c', script], { encoding: 'utf8', env: { ...process.env, FAULTLINE_TOKEN: 'flt_secret' } })
  expect(status).toBe(0)
  return stdout.split('\0').slice(0, -1)
}

describe('an example as a command', () => {
  it('says what it asks, and takes a token from the environment', () => {
    const example: Example = {
      id: 'change',
      section: 'drafts',
      method: 'PATCH',
      path: '/api/v1/x?url={site}%2Fy',
      scope: 'draft',
      headers: { 'Idempotency-Key': 'once' },
      body: { a: 1 },
      file: 'answer',
      answer: { status: 200, mediaType: 'application/json' },
    }
    expect(argumentsOf(toCurl(example, siteUrl))).toEqual([
      ...['-X', 'PATCH', 'https://faultline.example/api/v1/x?url=https%3A%2F%2Ffaultline.example%2Fy'],
      ...['-H', 'Authorization: Bearer flt_secret', '-H', 'Idempotency-Key: once', '-H', 'Content-Type: application/json'],
      ...['-d', '{\n  "a": 1\n}', '-o', 'answer'],
    ])
  })

  it('reaches curl as it was meant, whatever the texts hold', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((each) => !each.includes('\0') && each.isWellFormed())
    fc.assert(
      fc.property(text, text, (value, said) => {
        const example: Example = {
          ...{ id: 'change', section: 'drafts', method: 'POST', path: '/x', headers: { 'X-Said': said }, body: { value } },
          answer: { status: 200, mediaType: 'application/json' },
        }
        const given = argumentsOf(toCurl(example, siteUrl))
        expect(given).toContain(`X-Said: ${said}`)
        expect(JSON.parse(given.at(-1) ?? '')).toEqual({ value })
      }),
      { numRuns: 25 },
    )
  })
})

it('every example has its words, stands once, and asks this site alone', () => {
  expect(examples.map(({ id }) => id).sort()).toEqual(Object.keys(developersEn.examples).sort())
  for (const example of examples) expect(URL.canParse(toUrl(example, siteUrl))).toBe(true)
})
