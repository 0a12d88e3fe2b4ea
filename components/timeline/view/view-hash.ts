import type { Stretch } from '@/components/timeline/ribbon-data'

const pattern = /^#view=([\dTZ:.-]+)\/([\dTZ:.-]+)$/
const fineMs = 2 * 3_600_000

/** The part of the address that keeps a view: `#view=2023-07-18T06:00Z/2023-07-18T12:00Z`, with seconds for a short one. */
export function wordView({ from, to }: Stretch): string {
  const length = to - from < fineMs ? 19 : 16
  const word = (at: number) => `${new Date(at).toISOString().slice(0, length)}Z`
  return `#view=${word(from)}/${word(to)}`
}

/** The view that an address keeps; null for the anchor of an entry, and for what is no stretch of time. */
export function parseView(hash: string): Stretch | null {
  const [, first = '', last = ''] = pattern.exec(hash) ?? []
  const from = Date.parse(first)
  const to = Date.parse(last)
  return to > from ? { from, to } : null
}
