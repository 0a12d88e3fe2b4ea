import type { EditingWords } from '@/lib/site/language/editing/en'

/** What the schema says against a value, as a sentence that helps. */
export function wordFault(message: string, { faults }: EditingWords): string {
  if (/>=1 char|too small/i.test(message)) return faults.empty
  if (/too big/i.test(message)) return faults.long
  if (/url/i.test(message)) return faults.url
  if (/slug is/i.test(message)) return faults.slug
  if (/there is no|retells itself/i.test(message)) return faults.missing
  return faults.other(message)
}
