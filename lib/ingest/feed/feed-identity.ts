import { canonicalJson, sha256Hex } from '@/lib/core/history/canonical'
import { foldText } from '@/lib/core/search/fold-text'

/** The id of an imported entry: the same for the same origin key, whatever the vendor does to its text or its place in the list. */
export function entryIdOf(originKey: string): string {
  return `u-${sha256Hex(originKey).slice(0, 16)}`
}

/** The digest that shows a later rewrite of an entry: over the foreign values it was read from. */
export function contentShaOf(values: unknown): string {
  return sha256Hex(canonicalJson(values))
}

/**
 * Keys for things that a feed tells apart only by their time: the time itself where it is unique, else with an ordinal given by
 * content, so that neither the order of the feed nor the rewriting of another one moves it.
 */
export function keysByTime<Item>(
  items: readonly Item[],
  timeOf: (item: Item) => string,
  contentOf: (item: Item) => string,
): Map<Item, string> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const time = timeOf(item)
    const group = groups.get(time)
    if (group === undefined) groups.set(time, [item])
    else group.push(item)
  }
  const keys = new Map<Item, string>()
  for (const [time, group] of groups) {
    const ranked = group.map((item) => ({ item, sha: sha256Hex(contentOf(item).toWellFormed()) })).sort((a, b) => (a.sha < b.sha ? -1 : 1))
    ranked.forEach(({ item }, index) => {
      keys.set(item, index === 0 ? time : `${time} #${index + 1}`)
    })
  }
  return keys
}

/** Lower-case words joined by hyphens, at most `maxLength` units, cut between words; empty when the text has no Latin letter or digit. */
export function slugWords(text: string, maxLength = 60): string {
  const words = foldText(text.slice(0, 1000).replace(/['’]/g, '')).match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, maxLength) : `${slug}-${word}`
    if (longer.length > maxLength) break
    slug = longer
  }
  return slug
}

/**
 * The slug of an incident without a public ticket code: vendor, day, words of the title, and eight digits of the digest of its
 * origin, so that two incidents never want the same one.
 */
export function incidentSlugOf(incident: { vendor: string; day: string | null; title: string; originKey: string }): string {
  const parts = [incident.vendor, incident.day ?? 'undated', slugWords(incident.title, 50), sha256Hex(incident.originKey).slice(0, 8)]
  return parts.filter((part) => part !== '').join('-')
}

/**
 * The slug of a service that the catalogue lacks: vendor, then the words of its name that do not repeat the vendor ("Google Cloud
 * SQL" of google-cloud: `google-cloud-sql`), a digest of the name where it has no Latin word. `houseWords` are further words the vendor puts before its names ("Amazon").
 */
export function serviceSlugOf(vendor: string, name: string, houseWords: readonly string[] = []): string {
  const repeated = new Set([...vendor.split('-'), ...houseWords])
  const words = slugWords(name, 90).split('-')
  const first = words.findIndex((word) => !repeated.has(word))
  const rest = (first === -1 ? words : words.slice(first)).join('-')
  return rest === '' ? `${vendor}-${sha256Hex(name.toWellFormed()).slice(0, 8)}` : `${vendor}-${rest}`
}
