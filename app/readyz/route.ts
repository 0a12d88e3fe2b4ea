import { checkReadiness } from '@/lib/data/health/check-readiness'

export const dynamic = 'force-dynamic'

/** Whether this instance should get requests; otherwise 503 with one line for each reason. */
export async function GET(): Promise<Response> {
  const { faults, remarks } = await checkReadiness()
  return new Response(`${[...faults, ...remarks].join('\n')}\n`, {
    status: faults.length === 0 ? 200 : 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
