import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PublicationPage } from '@/components/publishing/publication-page'
import type { PublicationView } from '@/components/publishing/view/publication-view'
import { buildDocument } from '@/lib/core/testing/build-document'

const draft = { id: 'd', version: 3, state: 'open', updatedAt: null, updatedBy: 'Ada' } as const
const published = { slug: 'ex1', revision: 2, url: 'https://faultline.example/incidents/ex1', state: 'current' } as const

function view(parts: Partial<PublicationView> = {}): PublicationView {
  return {
    lang: 'en',
    incidentId: '018f0000-0000-7000-8000-000000000001',
    name: 'EX1',
    document: buildDocument(),
    draft,
    published,
    isMoved: false,
    changes: [],
    suggestions: [],
    comparison: { headers: [], sections: [], isSame: true },
    preview: null,
    shown: 'diff',
    hindrances: [],
    clashes: [],
    doubts: [],
    importDoubts: [],
    events: [],
    canPublish: true,
    personName: 'Ada',
    ...parts,
  }
}

const markup = (parts: Partial<PublicationView> = {}) => renderToStaticMarkup(<PublicationPage view={view(parts)} said={null} />)

describe('the page on which a draft becomes public', () => {
  it('sends along what was looked at', () => {
    const html = markup()
    expect(html).toContain('action="/editor/act/publish-draft"')
    for (const field of ['name="draft" value="d"', 'name="version" value="3"', 'name="revision" value="2"']) expect(html).toContain(field)
    expect(markup({ published: null, comparison: null, shown: 'preview' })).toContain('name="revision" value="0"')
  })

  it('offers to publish only to whoever may, and to hand in to the others', () => {
    const html = markup({ canPublish: false })
    expect(html).not.toContain('publish-draft')
    expect(html).not.toContain('/record')
    expect(html).toContain('submit-draft')
    expect(markup({ canPublish: false, draft: { ...draft, state: 'submitted' } })).not.toContain('submit-draft')
    expect(html).not.toContain('return-draft')
    expect(markup({ draft: { ...draft, state: 'submitted' } })).toContain('return-draft')
  })

  it('offers nothing while something holds it back, and names it', () => {
    const html = markup({ hindrances: [{ kind: 'unknown', what: 'vendor', slug: '<b>' }] })
    expect(html).not.toContain('publish-draft')
    expect(html).toContain('does not know the vendor “&lt;b&gt;”')
    expect(html).toContain('#vendor')
    const clash = { target: 'set/title', name: 'Title', lines: [] }
    expect(markup({ clashes: [clash], comparison: null, shown: 'preview' })).toContain('name="stand:set/title"')
  })

  it('says that what was taken back stays hidden', () => {
    expect(markup({ published: { ...published, state: 'retracted' } })).toContain('It was taken back.')
    const without = markup({ published: { ...published, state: 'merged' }, draft: null })
    expect(without).toContain('It was merged into another incident.')
    expect(without).not.toContain(published.url)
  })

  it('shows the public address where there is no draft', () => {
    expect(markup({ draft: null })).toContain(published.url)
    expect(markup({ draft: null, published: null })).toContain('There is neither a draft nor a public page.')
  })

  it('has no style of its own in the markup: the policy of the editor forbids it', () => {
    for (const lang of ['en', 'de'] as const) expect(markup({ lang })).not.toMatch(/ style=/)
  })
})
