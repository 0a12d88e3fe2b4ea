import { collectMetrics } from '@/lib/data/health/collect-metrics'
import { mayReadMetrics } from '@/lib/site/metrics-access'

export const dynamic = 'force-dynamic'

/** For a Prometheus collector on this machine, or one that knows METRICS_TOKEN. */
export async function GET(request: Request): Promise<Response> {
  if (!mayReadMetrics(request.headers)) {
    const refusal = 'Metrics are for this machine, or for a bearer of METRICS_TOKEN.\n'
    return new Response(refusal, { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
  }
  const { text, contentType } = await collectMetrics()
  return new Response(text, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } })
}
