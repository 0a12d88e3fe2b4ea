/** Aborts at the first Ctrl-C or SIGTERM, so that work can end in order; the second ends the process as usual. */
export function listenForInterruption(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController()
  const signals = ['SIGINT', 'SIGTERM'] as const
  const abort = () => {
    stop()
    controller.abort()
  }
  const stop = () => {
    for (const signal of signals) process.off(signal, abort)
  }
  for (const signal of signals) process.on(signal, abort)
  return { signal: controller.signal, stop }
}
