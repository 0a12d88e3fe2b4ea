import { addSeconds } from '@/lib/core/time/instant'
import { type Moment, type Precision, unknownMoment } from '@/lib/core/time/moment'
import { wallIn } from '@/lib/core/time/typed-moment'
import { type WallTime, wallToInstants } from '@/lib/core/time/zone'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number) => String(value).padStart(2, '0')

/** A moment as it stands in a field to be changed, in UTC: typed again it means the same. Empty where the date is not known. */
export function writeTypedMoment({ at, precision, bound }: Moment): string {
  if (at === null) return ''
  const { year, month, day, hour, minute, second } = wallIn(at, 'UTC')
  const date = `${day} ${months[month - 1]} ${year}`
  const words = {
    second: `${date} ${two(hour)}:${two(minute)}:${two(second)} UTC`,
    minute: `${date} ${two(hour)}:${two(minute)} UTC`,
    hour: `${date} ${hour}h UTC`,
    day: `${date} UTC`,
    week: `${date} UTC`,
    month: `${months[month - 1]} ${year}`,
    year: String(year),
    unknown: '',
  }[precision]
  return bound === undefined ? words : `${bound} ${words}`
}

/** The moment some minutes later, or earlier when negative; to the minute at least. The words as printed no longer hold. */
export function nudgeMoment(moment: Moment, minutes: number): Moment {
  if (moment.at === null) return moment
  const { text, readings, ...rest } = moment
  const precision = moment.precision === 'second' ? 'second' : 'minute'
  return { ...rest, at: addSeconds(moment.at, minutes * 60), precision }
}

/** The same moment, known as exactly as that. A coarser one begins where its unit begins on the clock of its zone. */
export function withPrecision(moment: Moment, precision: Precision): Moment {
  if (precision === 'unknown') {
    const { notBefore, notAfter } = moment
    return { ...unknownMoment, ...(notBefore === undefined ? {} : { notBefore }), ...(notAfter === undefined ? {} : { notAfter }) }
  }
  if (moment.at === null) return moment
  const zone = moment.zone ?? 'UTC'
  const [at = moment.at] = wallToInstants(startOf(wallIn(moment.at, zone), precision), zone).instants
  return { ...moment, at, precision }
}

/** The same clock on the wall, in another zone. Other readings that the old zone had are gone. */
export function withZone(moment: Moment, zone: string, zoneCertainty: NonNullable<Moment['zoneCertainty']>): Moment {
  if (moment.at === null) return moment
  const { readings, ...rest } = moment
  const [at = moment.at, ...others] = wallToInstants(wallIn(moment.at, moment.zone ?? 'UTC'), zone).instants
  return { ...rest, at, zone, zoneCertainty, ...(others.length === 0 ? {} : { readings: others.map((other) => ({ at: other, zone })) }) }
}

function startOf(wall: WallTime, precision: Precision): WallTime {
  if (precision === 'second') return wall
  if (precision === 'minute') return { ...wall, second: 0 }
  if (precision === 'hour') return { ...wall, minute: 0, second: 0 }
  const day = { ...wall, hour: 0, minute: 0, second: 0 }
  if (precision === 'month') return { ...day, day: 1 }
  return precision === 'year' ? { ...day, month: 1, day: 1 } : day
}
