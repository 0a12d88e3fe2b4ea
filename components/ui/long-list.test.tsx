import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LongList } from '@/components/ui/long-list'

const itemsOf = (count: number) => Array.from({ length: count }, (_, n) => `<b>${n}</b>`).map((name) => <li key={name}>{name}</li>)

describe('a list', () => {
  it.each([0, 3, 150, 151, 2000])('of %d items has each of them, and none of their text is markup', (count) => {
    const html = renderToStaticMarkup(<LongList as="ol" className="list" items={itemsOf(count)} />)
    expect(html).toBe(renderToStaticMarkup(<ol className="list">{itemsOf(count)}</ol>))
    expect(html).not.toContain('<b>')
  })

  it('that is fixed is the same, and markup at any length', () => {
    const list = <LongList as="ol" className="list" isFixed items={itemsOf(3)} />
    expect(renderToStaticMarkup(list)).toBe(renderToStaticMarkup(<ol className="list">{itemsOf(3)}</ol>))
    expect(LongList(list.props as Parameters<typeof LongList>[0]).props).toHaveProperty('dangerouslySetInnerHTML')
    expect(LongList({ as: 'ol', items: itemsOf(3) }).props).not.toHaveProperty('dangerouslySetInnerHTML')
  })

  it('of many things that only React can draw is drawn by it', () => {
    const items = itemsOf(200).map((item, n) => (n === 7 ? <li key="styled" style={{ color: 'red' }} /> : item))
    expect(renderToStaticMarkup(<LongList as="ol" items={items} />)).toContain('style="color:red"')
  })
})
