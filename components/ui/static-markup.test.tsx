import * as fc from 'fast-check'
import { createElement, Fragment, memo, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { EntryList } from '@/components/incident/entries/entry-list'
import { viewOfDocument } from '@/components/timeline/testing/view-of-document'
import { Markdown } from '@/components/ui/markdown'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { toStaticMarkup } from '@/components/ui/static-markup'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { languages } from '@/lib/site/language/language'

const expectAsReact = (node: ReactNode): void => expect(toStaticMarkup(node)).toBe(renderToStaticMarkup(node))

const Faulty = (): ReactNode => {
  throw new Error('a fault')
}
const Kept = memo(() => <b>kept</b>)
const Island = Object.assign(() => <b>island</b>, { $$typeof: Symbol.for('react.client.reference') })

/** What only React can draw, each in its own way. */
const beyond: [string, ReactNode][] = [
  ['a style', createElement('b', { key: 'x', style: { color: 'red' } })],
  ['an island', createElement(Island, { key: 'x' })],
  ['a component that keeps something', createElement(Kept, { key: 'x' })],
  // biome-ignore lint/security/noDangerouslySetInnerHtml: what must not be taken over
  ['markup as text', createElement('b', { key: 'x', dangerouslySetInnerHTML: { __html: '<i></i>' } })],
  ['a listener', createElement('button', { key: 'x', type: 'button', onClick: () => undefined })],
  ['a link that is a script', createElement('a', { key: 'x', href: 'java\nscript:alert(1)' })],
]

describe('markup without React', () => {
  it('escapes all that text and attributes can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expectAsReact(
          <p title={text} data-said={text} className="a b">
            {text}
            <a href={`#${text}`}>{text}</a>
          </p>,
        )
      }),
    )
    expectAsReact(<b title={'"\'<>&'}>{'</b><script>alert(1)</script>'}</b>)
  })

  it('knows what is reached by keyboard', () => {
    expectAsReact(<ScrollRegion label="wide">text</ScrollRegion>)
  })

  it('knows numbers, absent values, lists, fragments and elements without content', () => {
    expectAsReact(
      <ol start={3} lang={undefined} aria-hidden="true" data-on hidden>
        {[1, 2].map((n) => (
          <li key={n}>
            {n} {0} {null} {false} {''}
            <br />
            <Fragment key="f">
              and <time dateTime="2023-07-18T10:00:00.000Z">ten</time>
            </Fragment>
            <pre>{'\nfirst line'}</pre>
          </li>
        ))}
      </ol>,
    )
  })

  it.each(languages)('is for every entry of the cast what React makes of it, in %s', (lang) => {
    for (const document of cast) {
      for (const part of listOf(viewOfDocument(document, { lang }))) expectAsReact(part)
    }
  })

  it('is for any entry what React makes of it', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        for (const part of listOf(viewOfDocument(document))) expectAsReact(part)
      }),
      { numRuns: 40 },
    )
  })

  it('is for any text of an entry what React makes of it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expectAsReact(<Markdown text={text} />)
      }),
    )
    expectAsReact(<Markdown text={'[a](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n| a | b |\n|---|---|\n| `<` | & |'} />)
  })
})

describe('what only React can draw', () => {
  it.each(beyond)('is left to it: %s', (_, node) => {
    expect(toStaticMarkup(<div>{node}</div>)).toBeNull()
  })

  it('does not hide a fault', () => {
    expect(() => toStaticMarkup(<Faulty />)).toThrow('a fault')
  })
})

/** The entries of a list as it hands them to React. */
function listOf(view: Parameters<typeof EntryList>[0]['view']): ReactNode[] {
  const items: ReactNode[] = []
  const collect = (node: ReactNode): void => {
    if (Array.isArray(node)) node.forEach(collect)
    else if (node !== null && typeof node === 'object' && 'props' in node) {
      const { type, props } = node as { type: unknown; props: { children?: ReactNode } }
      if (type === 'ol') items.push(props.children)
      else collect(props.children)
    }
  }
  collect(EntryList({ view }))
  return items
}
