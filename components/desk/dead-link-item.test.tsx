import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DeadLinkItem } from '@/components/desk/dead-link-item'
import type { DeadLinkView } from '@/components/desk/desk-view'

const link: DeadLinkView = {
  urlSha: 'a'.repeat(64),
  url: 'https://gone.example/?q="><script>',
  answer: '404',
  goneSince: '2024-06-01T00:00:00.000Z',
  checkedAt: '2024-06-05T00:00:00.000Z',
  places: [
    {
      incidentId: '018f0000-0000-7000-8000-0000000c0001',
      slug: 'ex1',
      title: 'Late mail',
      sourceId: 'blog-1',
      publisher: 'A blog',
      isArchive: false,
    },
  ],
}
const draw = (parts: Partial<DeadLinkView> = {}, lang: 'en' | 'de' = 'en') =>
  renderToStaticMarkup(<DeadLinkItem lang={lang} link={{ ...link, ...parts }} />)

it('says what is gone, since when, what answered, and leads to the source in the editor', () => {
  const page = draw()
  expect(page).toContain('there is no such page (404)')
  expect(page).toMatch(/datetime="2024-06-01/i)
  expect(page).toContain('href="/editor/incidents/018f0000-0000-7000-8000-0000000c0001#blog-1"')
  expect(page).toContain('rel="noopener noreferrer nofollow"')
  expect(page).not.toContain('<script>')
  expect(draw({}, 'de')).toContain('href="/de/editor/incidents/018f0000-0000-7000-8000-0000000c0001#blog-1"')
})

it.each([
  ['name', 'the name of its server is not known any more'],
  ['410', 'gone for good (410)'],
  ['403', 'last answer: 403'],
  ['time', 'no clear answer when it was last asked'],
])('the answer %s is told in words', (answer, words) => {
  expect(draw({ answer })).toContain(words)
})
