import { unstable_cache } from 'next/cache'

/**
 * Ties the page being rendered to tags (`incident:{id}`, `record`) without caching any data itself: when the outbox reader
 * invalidates a tag, every page that named it is rendered anew on its next request.
 */
export async function dependOn(...tags: string[]): Promise<void> {
  await unstable_cache(async () => true, ['depends-on', ...tags], { tags })()
}
