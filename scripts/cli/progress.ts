import { Presets, SingleBar } from 'cli-progress'

/** A progress bar on stderr, where a person looks on; nothing in a pipe or a log. */
export function showProgress(what: string): { update: (done: number, total: number) => void; stop: () => void } {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} }
  const bar = new SingleBar(
    { format: `${what} {bar} {value}/{total} {eta_formatted}`, stream: process.stderr, hideCursor: true },
    Presets.rect,
  )
  let started = false
  return {
    update: (done, total) => {
      if (!started) bar.start(total, done)
      started = true
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}
