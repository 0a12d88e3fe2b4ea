import { describers, namers } from '@/components/revisions/describe/describe-claims'
import { describeEntry } from '@/components/revisions/describe/describe-entry'
import { describeHeader } from '@/components/revisions/describe/describe-header'
import type { Describing } from '@/components/revisions/describe/describing'
import { entryLabel } from '@/components/timeline/ribbon-labels'
import { compareDocuments, type ItemChange } from '@/lib/core/history/compare-documents'
import { compareLines, type Line, type LineChange } from '@/lib/core/history/compare-lines'
import type { CollectionName, Item } from '@/lib/core/incident/document'
import { earliestOf } from '@/lib/core/time/moment-range'
import { formatMoment } from '@/lib/site/language/format-moment'
import type { RevisionWords } from '@/lib/site/language/revisions/en'

/** One thing that differs: what it is called, in which way it differs, and line by line how. No lines: in details not shown. */
export type ComparedItem = { id: string; name: string; kind: ItemChange<CollectionName>['kind']; lines: LineChange[] }
export type Comparison = { headers: LineChange[]; sections: { collection: CollectionName; items: ComparedItem[] }[]; isSame: boolean }

/** In this order readers look for changes. */
const sectionOrder: readonly CollectionName[] = ['entries', 'impacts', 'causes', 'signatures', 'advice', 'attempts', 'links', 'sources']

/** Of what is new or gone as a whole, the heading says these. */
const inName: readonly string[] = ['kind', 'headline'] satisfies (keyof RevisionWords['lines'])[]

/** What differs between two versions of one incident, in a reader's words. Entries stand in the order in which they were said. */
export function buildComparison(from: Describing, to: Describing): Comparison {
  const { headers, items } = compareDocuments(from.document, to.document)
  const sections = sectionOrder
    .map((collection) => ({
      collection,
      items: collection === 'entries' ? compareEntries(items.entries, from, to) : compareClaims(collection, items, from, to),
    }))
    .filter((section) => section.items.length > 0)
  return {
    headers: compareLines(describeHeader(headers, from), describeHeader(headers, to)),
    sections,
    isSame: headers.length === 0 && sections.length === 0,
  }
}

function compareEntries(changes: readonly ItemChange<'entries'>[], from: Describing, to: Describing): ComparedItem[] {
  const saidAt = ({ before, after }: ItemChange<'entries'>) => {
    const entry = after ?? before
    return (entry && earliestOf(entry.statedAt)) ?? '~'
  }
  return [...changes]
    .sort((a, b) => (saidAt(a) < saidAt(b) ? -1 : saidAt(a) > saidAt(b) ? 1 : 0))
    .map((change) =>
      itemOf(change, describeEntry, (entry, { lang }) => `${entryLabel(entry, lang)}, ${formatMoment(entry.statedAt, lang)}`, from, to),
    )
}

function compareClaims<Name extends Exclude<CollectionName, 'entries'>>(
  collection: Name,
  items: { [Each in Name]: ItemChange<Each>[] },
  from: Describing,
  to: Describing,
): ComparedItem[] {
  return items[collection].map((change) => itemOf(change, describers[collection], namers[collection], from, to))
}

function itemOf<Name extends CollectionName>(
  { kind, before, after }: ItemChange<Name>,
  linesOf: (item: Item<Name>, to: Describing) => Line[],
  name: (item: Item<Name>, to: Describing) => string,
  from: Describing,
  to: Describing,
): ComparedItem {
  const lines = compareLines(before === null ? [] : linesOf(before, from), after === null ? [] : linesOf(after, to))
  const named = after === null ? (before === null ? '' : name(before, from)) : name(after, to)
  const isWhole = before === null || after === null
  const told = kind === 'moved' ? [] : lines.filter(({ key }) => !(isWhole && inName.includes(key)))
  return { id: (after ?? before)?.id ?? '', name: named, kind, lines: told }
}
