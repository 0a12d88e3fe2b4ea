import { type Entry, fieldNames } from '@/lib/core/incident/entry'

/** What a feed tells of one entry: a hundred of them stay within what a cache keeps. */
const longestTold = 12_000

/** The entry with its texts cut at a word where they are too long together, in the order in which they are shown. */
export function shortenEntry(entry: Entry): { entry: Entry; isShortened: boolean } {
  let left = longestTold
  let isShortened = false
  const take = (text: string): string => {
    const taken = text.length <= left ? text : cutAtWord(text, left)
    if (taken.length < text.length) isShortened = true
    left -= taken.length
    return taken
  }
  const body = take(entry.body)
  const fields = fieldNames.flatMap((name) => {
    const text = take(entry.fields?.[name] ?? '')
    return text === '' ? [] : [[name, text] as const]
  })
  const translations = entry.translations.map((translation) => ({ ...translation, body: take(translation.body) }))
  return { entry: { ...entry, body, ...(entry.fields ? { fields: Object.fromEntries(fields) } : {}), translations }, isShortened }
}

function cutAtWord(text: string, length: number): string {
  if (length <= 1) return ''
  const cut = text
    .slice(0, length - 1)
    .toWellFormed()
    .replaceAll('\ufffd', '')
  const space = cut.search(/\s\S*$/)
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`
}
