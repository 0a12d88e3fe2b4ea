/**
 * Tells which entries of the list are being read: those in the middle of the window. While none is there, what was read last stands.
 * Returns how to stop.
 */
export function watchReading(ids: readonly string[], onRead: (ids: readonly string[]) => void): () => void {
  const inSight = new Set<string>()
  const order = new Map(ids.map((id, index) => [id, index]))
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) inSight.add(target.id)
        else inSight.delete(target.id)
      }
      if (inSight.size > 0) onRead([...inSight].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
    },
    { rootMargin: '-20% 0px -45% 0px' },
  )
  for (const id of ids) {
    const entry = document.getElementById(id)
    if (entry !== null) observer.observe(entry)
  }
  return () => observer.disconnect()
}
