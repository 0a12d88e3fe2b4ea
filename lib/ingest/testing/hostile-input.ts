import * as fc from 'fast-check'
import { expect } from 'vitest'
import { parseDocument } from '@/lib/core/incident/parse-document'
import type { Format, Reading, ReadOptions } from '@/lib/ingest/draft'

/** Any text at all, and any JSON, with keys of a format strewn in so that its own code is reached. */
export function hostileInputs(keys: readonly string[]): fc.Arbitrary<string> {
  const key = fc.constantFrom(...keys)
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('2030-01-01T00:00:00Z', '1893456000'),
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.oneof({ weight: 9, arbitrary: key }, { weight: 1, arbitrary: fc.string() }), tie('tree'), { maxKeys: 8 }),
    ),
  }))
  return fc.oneof(
    fc.string({ unit: 'binary' }),
    tree.map((value) => JSON.stringify(value)),
    fc.array(tree, { maxLength: 3 }).map((value) => JSON.stringify(value)),
  )
}

/** What every reading must be: either refused with nothing in it, or valid documents and doubts that lie inside the input. */
export function expectSoundReading(reading: Reading, text: string): void {
  if (reading.refused !== undefined) expect(reading.drafts).toEqual([])
  for (const { document } of reading.drafts) expect(parseDocument(document)).toMatchObject({ ok: true })
  for (const { start, end } of reading.doubts) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(end).toBeLessThanOrEqual(text.length)
  }
}

/** How many times longer a format takes for twice the input: the best of five runs, after one to warm up. */
export function growthOf(format: Format, input: (size: number) => string, size: number, options: ReadOptions): number {
  const [small, large] = [input(size), input(2 * size)]
  format.read(small, options)
  const ratios = Array.from({ length: 5 }, () => timeOf(() => format.read(large, options)) / timeOf(() => format.read(small, options)))
  return Math.min(...ratios)
}

function timeOf(work: () => void): number {
  // Processor time: what others do on the machine meanwhile is not counted.
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return Math.max((user + system) / 1000, 0.5)
}
