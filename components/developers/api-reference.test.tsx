import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ApiReference } from '@/components/developers/api-reference'

const hostile = '</code><script>alert(1)</script>'

it('is sent once, as markup in which every text is text', () => {
  const route = {
    ...{ id: 'get-x', method: 'GET', path: '/x', summary: `Reads \`x\`. ${hostile}`, access: 'For anybody.', body: '{ }', mentions: ['X'] },
    parameters: [{ name: 'q', where: 'query' as const, required: false, shape: 'text', meaning: hostile }],
    answers: [{ status: '200', mediaType: 'application/json', shape: 'X' }],
  }
  const reference = { groups: [{ name: '/x', routes: [route] }], shapes: [{ name: 'X', description: hostile, shape: '{ }' }] }
  const element = <ApiReference lang="en" reference={reference} />
  expect(JSON.stringify(ApiReference(element.props).props)).toContain('__html')
  const markup = renderToStaticMarkup(element)
  expect(markup).not.toContain('<script')
  expect(markup).toContain('Reads <code>x</code>')
  for (const id of ['get-x', 'routes-x', 'shapes', 'shape-X']) expect(markup).toContain(` id="${id}"`)
})
