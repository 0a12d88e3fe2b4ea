import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildRibbonData } from '@/components/timeline/build-ribbon-data'
import { darkPalette, lightPalette, propertyPalette } from '@/components/timeline/picture/ribbon-palette'
import { type PictureOptions, type RibbonPicture, toRibbonPicture } from '@/components/timeline/picture/to-ribbon-picture'
import type { RibbonData } from '@/components/timeline/ribbon-data'
import { viewOfDocument } from '@/components/timeline/testing/view-of-document'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { buildLongIncident } from '@/lib/core/testing/long-incident'
import { elementsNamed, readXml } from '@/lib/core/testing/read-xml'
import { workedExample } from '@/lib/core/testing/worked-example'
import { toXmlCharacters } from '@/lib/core/text/xml-text'

type ViewOptions = Parameters<typeof viewOfDocument>[1]

function dataOf(document: IncidentDocument, options?: ViewOptions): RibbonData {
  const data = buildRibbonData(viewOfDocument(document, options))
  if (data === null) throw new Error('nothing of it is dated')
  return data
}

const draw = (document: IncidentDocument, options: Partial<PictureOptions> = {}, view?: ViewOptions): RibbonPicture =>
  toRibbonPicture(dataOf(document, view), { width: 640, palette: lightPalette, label: 'EX648815', ...options })

const page = 'https://faultline.example/incidents/ex648815'
const linked = { link: (path: string) => (path.startsWith('#') ? page + path : `https://faultline.example${path}`) }

/** Reads a picture as strictly as XML is read, and gives the size it has; throws when it is not well-formed. */
function sizeOf(svg: string): { width: number; height: number } {
  const read = new Resvg(svg)
  const { width, height } = read
  read.free()
  return { width, height }
}

beforeAll(() => initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))))

describe('the picture of a ribbon', () => {
  it('is drawn from the record to the letter', async () => {
    await expect(`${draw(ex648815).svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot('to-ribbon-picture.golden')
  })

  it('has every lane, mark and word of the ribbon on the page', () => {
    const { svg } = draw(workedExample)
    expect(svg.match(/M-6-6H6V6H-6z/g)).toHaveLength(12)
    expect(svg.match(/M0-6 6 5H-6z/g)).toHaveLength(4)
    for (const text of ['5 h 19 min', '+7 min', 'Next update promised for', 'Mon 17 Jul 2023']) expect(svg).toContain(text)
  })

  it('has the size it says', () => {
    for (const width of [320, 640, 1200]) {
      const picture = draw(ex648815, { width })
      expect(sizeOf(picture.svg)).toEqual({ width, height: picture.height })
      expect(picture.svg).toContain(picture.content)
    }
  })

  it('stays small: a frame around it must arrive in one go', () => {
    expect(draw(ex648815).svg.length).toBeLessThan(6 * 1024)
    expect(gzipSync(draw(ex648815, { ...linked, units: 'percent', palette: propertyPalette }).svg).length).toBeLessThan(3 * 1024)
    expect(draw(buildLongIncident(400)).svg.length).toBeLessThan(32 * 1024)
  })

  it('uses only the colours it is given', () => {
    const dark = draw(ex648815, { palette: darkPalette }).svg
    for (const colour of dark.match(/#[0-9a-f]{6}/g) ?? []) expect(Object.values(darkPalette)).toContain(colour)
    expect(draw(ex648815, { palette: propertyPalette }).svg).not.toMatch(/#[0-9a-f]{6}/)
  })

  it('needs nothing but itself', () => {
    for (const document of [workedExample, ex648815, ex649175])
      expect(draw(document).svg).not.toMatch(/<style|<script|foreignObject|href|class=|style=|%/)
  })

  it('links every sign where links are asked for, and says what each is', () => {
    const { svg } = draw(workedExample, linked)
    for (const { id } of workedExample.entries.slice(0, 12)) expect(svg).toContain(`<a href="${page}#${id}" aria-label="1`)
    expect(svg).toContain('role="group"')
    const other = buildLongIncident(20)
    const { id } = workedExample
    const beside = draw(workedExample, linked, { linked: [{ ...other, links: [], slug: 'other', id: id.replace('0189', '018a') }] })
    expect(beside.svg).toContain('href="https://faultline.example/incidents/other"')
  })

  it('fits other widths too where it is measured in percent', () => {
    const { svg } = draw(workedExample, { units: 'percent' })
    expect(svg).toMatch(/^<svg xmlns="[^"]*" width="100%" height="\d+" role="img"/)
    expect(svg).not.toMatch(/viewBox|translate/)
    for (const [, percent] of svg.matchAll(/"([\d.]+)%"/g)) expect(Number(percent)).toBeLessThanOrEqual(100)
  })

  it('leaves out what tells the least until it fits', () => {
    const whole = draw(ex648815)
    const less = draw(ex648815, { mostHeight: whole.height - 1 })
    expect(less.height).toBeLessThan(whole.height)
    const least = draw(ex648815, { mostHeight: 1 })
    expect([whole.omitted, less.omitted, least.omitted]).toEqual([0, 1, 4])
    expect(least.svg).toContain('Declared by Microsoft')
    expect(least.height).toBeGreaterThan(60)
  })

  it('draws now and what was known at an instant', () => {
    expect(draw(ex648815, {}, { knownAt: '2023-07-18T10:00:00.000Z' }).svg).toContain('>known at 10:00<')
    expect(draw(ex648815, {}, { knownAt: '2023-07-18T10:00:00.000Z', lang: 'de' }).svg).toContain('10:00')
  })
})

describe('any picture', () => {
  it('is well-formed, within its width, and says every hostile text as a text', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"><script>', ']]>', '</svg>', '&bogus;', "' onload='", '\ud800', '\u0000', 'x'.repeat(900)),
    )
    fc.assert(
      fc.property(
        arbitraryDocument,
        hostile,
        fc.integer({ min: 240, max: 1200 }),
        fc.constantFrom('pixels' as const, 'percent' as const),
        (document, text, width, units) => {
          const data = buildRibbonData(viewOfDocument(document))
          if (data === null) return
          const { svg, height } = toRibbonPicture(withText(data, text), { width, palette: lightPalette, label: text, units, ...linked })
          const read = readXml(svg)
          expect(read.attributes).toMatchObject({ height: String(height), 'aria-label': toXmlCharacters(text) })
          expect(elementsNamed('script', read)).toEqual([])
          expect(svg.match(/<(?!\/?(?:svg|g|a|path|rect|line|circle|text|title|pattern)[ />])/g)).toBeNull()
        },
      ),
      { numRuns: 40 },
    )
  })
})

function withText(data: RibbonData, text: string): RibbonData {
  const lanes = data.lanes.map((lane) => ({
    ...lane,
    name: text,
    ...('bars' in lane ? { bars: lane.bars.map((bar) => ({ ...bar, label: text })) } : {}),
    ...('spans' in lane ? { spans: lane.spans.map((span) => ({ ...span, label: text })) } : {}),
    ...('silences' in lane ? { silences: lane.silences.map((silence) => ({ ...silence, label: text, short: text })) } : {}),
    ...('marks' in lane ? { marks: lane.marks.map((mark) => ({ ...mark, label: text, ...('sign' in mark ? { sign: text } : {}) })) } : {}),
  }))
  return { ...data, lanes: lanes as RibbonData['lanes'] }
}
