import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { PageShell } from '@/components/layout/page-shell'
import { getDictionary } from '@/lib/site/language/dictionary'
import { archivePath } from '@/lib/site/paths'
import { firstSettings, replaceSiteSettings } from '@/lib/site/settings'

afterEach(() => replaceSiteSettings(firstSettings))

const draw = () =>
  renderToStaticMarkup(
    <PageShell lang="en" pathIn={(lang) => archivePath(lang)}>
      <p>Content</p>
    </PageShell>,
  )

test('a new site is called Faultline, offers German and names no licence', () => {
  const markup = draw()
  expect(markup).toContain('>Faultline</a>')
  expect(markup).toContain('href="/de/incidents"')
  expect(markup).not.toContain('rel="license')
})

test('the name, the licence and the languages are those that were chosen', () => {
  replaceSiteSettings({ name: 'Störungen & mehr', licence: { name: 'CC <0>', url: 'https://example.org/cc0' }, languages: ['en'] })
  const markup = draw()
  expect(markup).toContain('>Störungen &amp; mehr</a>')
  expect(markup).toContain('<a href="https://example.org/cc0" rel="license noopener">CC &lt;0&gt;</a>')
  expect(markup).not.toContain('/de/')
  expect(getDictionary('de').site.name).toBe('Störungen & mehr')
})
