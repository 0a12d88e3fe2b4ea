import { cpus, loadavg, totalmem } from 'node:os'

/** What the figures were measured on, in one line. */
export function describeMachine(): string {
  const [cpu] = cpus()
  const load = loadavg()[0]?.toFixed(1)
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${memory} GB, shared with others (load ${load} at the time), Node ${process.version}`
}
