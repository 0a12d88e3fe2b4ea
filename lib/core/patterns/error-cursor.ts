/** Where a page of error texts ended: how many incidents its last one has, and its address. */
export type ErrorCursor = { count: number; slug: string }

/** As it stands in a URL. */
export function toErrorCursor({ count, slug }: ErrorCursor): string {
  return `${count}.${slug}`
}

/** Null for what is none of ours. */
export function parseErrorCursor(text: string): ErrorCursor | null {
  const [, count, slug] = /^([1-9]\d{0,8})\.([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(text) ?? []
  return count === undefined || slug === undefined || slug.length > 120 ? null : { count: Number(count), slug }
}
