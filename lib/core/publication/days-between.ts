import type { IncidentDocument } from '@/lib/core/incident/document'
import { earliestOf } from '@/lib/core/time/moment-range'

const dayMs = 86_400_000

/** How many days lie between what was said first in one incident and in the other; null where one of them is undated. */
export function daysBetween(one: IncidentDocument, other: IncidentDocument): number | null {
  const [first, second] = [firstSaid(one), firstSaid(other)]
  return first === null || second === null ? null : Math.abs(first - second) / dayMs
}

function firstSaid({ entries }: IncidentDocument): number | null {
  const said = entries.flatMap(({ statedAt }) => {
    const at = earliestOf(statedAt)
    return at === null || at === undefined ? [] : [Date.parse(at)]
  })
  return said.length === 0 ? null : Math.min(...said)
}
