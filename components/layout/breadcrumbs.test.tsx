import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'

it('the way to a page is a list of links, the page itself being none', () => {
  const crumbs = [
    { name: 'Incidents', path: '/incidents' },
    { name: 'EX1 <b>', path: '/incidents/ex1' },
  ]
  const html = renderToStaticMarkup(<Breadcrumbs label="Where you are" crumbs={crumbs} />)
  expect(html).toContain('aria-label="Where you are"')
  expect(html).toContain('<a href="/incidents">Incidents</a>')
  expect(html).toContain('<span aria-current="page">EX1 &lt;b&gt;</span>')
  expect(html).not.toContain('href="/incidents/ex1"')
})
