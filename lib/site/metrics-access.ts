import { createHash, timingSafeEqual } from 'node:crypto'
import { getConfig } from '@/lib/site/config'
import { isFromThisMachine } from '@/lib/site/peer'

/** Who may read the metrics: this machine, and whoever bears METRICS_TOKEN. */
export function mayReadMetrics(headers: Headers, token: string | null = getConfig().metricsToken): boolean {
  const given = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (given !== undefined) return token !== null && timingSafeEqual(digest(given), digest(token))
  return isFromThisMachine(headers)
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
