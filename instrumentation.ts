/** Starts what this instance runs beside answering requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { getConfig } = await import('@/lib/site/config')
  const { startOutboxReader } = await import('@/lib/data/outbox-reader')
  const { log } = await import('@/lib/site/log')
  const { host, port } = getConfig()
  const own = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? host
  await startOutboxReader({ origin: `http://${own}:${port}`, log: (message, error) => log.warn({ err: error }, message) })
}
