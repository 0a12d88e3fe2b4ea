import { describe, expect, it } from 'vitest'
import { namesEntityTag, toEntityTag } from '@/lib/publish/entity-tag'

const [morning, evening] = ['2026-11-21T08:00:00.000Z', '2026-11-21T20:00:00.000Z']
const body = (asOf: string, status: string) => JSON.stringify({ asOf, status })

describe('the entity tag of a format', () => {
  it('stays while nothing but the time of computing changes', () => {
    expect(toEntityTag(body(morning, 'ongoing'), morning)).toBe(toEntityTag(body(evening, 'ongoing'), evening))
  })

  it('changes with whatever is told', () => {
    expect(toEntityTag(body(morning, 'ongoing'), morning)).not.toBe(toEntityTag(body(morning, 'resolved'), morning))
  })

  it('is weak and quoted', () => {
    expect(toEntityTag('', morning)).toMatch(/^W\/"[0-9a-f]{32}"$/)
  })
})

describe('a reader who has a copy', () => {
  const tag = toEntityTag('a', morning)

  it.each([tag, tag.slice(2), `"other", ${tag}`, `${tag},"other"`, '*', ` ${tag} `])('names it by %s', (header) => {
    expect(namesEntityTag(header, tag)).toBe(true)
  })

  it.each([null, '', '"other"', 'W/"other"', tag.replaceAll('"', ''), `${tag}x`])('does not name it by %s', (header) => {
    expect(namesEntityTag(header, tag)).toBe(false)
  })
})
