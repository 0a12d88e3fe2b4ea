import { fill, type PasteWords } from '@/components/paste/paste-view'
import type { Moment } from '@/lib/core/time/moment'

/** A moment in the plainest spelling there is, as exactly as it is known: `2023-07-18 10:22 UTC`, with everything doubted beside it. */
export function printMoment(moment: Moment, words: PasteWords): string {
  const { at, bound, zone, zoneCertainty, text, readings = [] } = moment
  if (at === null) return text === undefined ? words.unknownDate : `${words.unknownDate} (${fill(words.printed, { text })})`
  const plain = printInstant(at, moment.precision)
  const beside = [
    ...(zoneCertainty === 'assumed' && zone !== undefined ? [fill(words.assumed, { zone })] : []),
    ...readings.map((reading) => fill(words.couldBe, { at: printInstant(reading.at, moment.precision) })),
  ]
  const said = bound === undefined ? plain : fill(words[bound], { at: plain })
  return beside.length === 0 ? said : `${said} (${beside.join('; ')})`
}

function printInstant(at: string, precision: Moment['precision']): string {
  const [day = '', clock = ''] = at.split('T')
  if (precision === 'year') return day.slice(0, 4)
  if (precision === 'month') return day.slice(0, 7)
  if (precision === 'day' || precision === 'week') return day
  return `${day} ${clock.slice(0, precision === 'second' ? 8 : 5)} UTC`
}
