import { describe, expect, it } from 'vitest'
import { toGonePage } from '@/lib/publish/incident/to-gone-page'

describe('the page of a retracted incident', () => {
  it('gives the reason, in the language asked for', () => {
    expect(toGonePage({ language: 'en', reason: 'Entered twice.' })).toContain('<blockquote>Entered twice.</blockquote>')
    const german = toGonePage({ language: 'de', reason: 'Doppelt.' })
    expect(german).toContain('<html lang="de">')
    expect(german).toContain('href="/de/incidents"')
  })

  it('cites nothing when no reason is known', () => {
    expect(toGonePage({ language: 'en', reason: '' })).not.toContain('<blockquote>')
  })

  it('lets no reason come alive', () => {
    const html = toGonePage({ language: 'en', reason: '</blockquote><script>alert("1")</script><img src=x onerror=alert(1)>' })
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('&lt;script&gt;')
  })
})
