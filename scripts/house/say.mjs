const running = new Map()
let ticker

/** Runs one step and tells of it: a line when it ends with what was done and how long it took, a sign of life while it lasts. */
export async function step(doing, work) {
  const startedAt = performance.now()
  running.set(doing, startedAt)
  if (!process.stdout.isTTY && !ticker) ticker = setInterval(tellStillRunning, 15_000).unref()
  if (process.stdout.isTTY && !ticker) ticker = setInterval(drawRunning, 500).unref()
  try {
    const done = await work()
    running.delete(doing)
    line(`✓ ${typeof done === 'string' ? done : doing} (${secondsSince(startedAt)})`)
    return done
  } catch (error) {
    running.delete(doing)
    line(`✗ ${doing} (${secondsSince(startedAt)})`)
    throw error
  } finally {
    if (running.size === 0) {
      clearInterval(ticker)
      ticker = undefined
    }
  }
}

export function line(text) {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
  process.stdout.write(`${text}\n`)
}

export function fault(text) {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  process.stderr.write(`${text}\n`)
}

export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
}

function tellStillRunning() {
  for (const [doing, startedAt] of running) line(`… ${doing} (${secondsSince(startedAt)})`)
}

function drawRunning() {
  const texts = [...running].map(([doing, startedAt]) => `${doing} ${Math.round((performance.now() - startedAt) / 1000)} s`)
  process.stdout.write(`\r\x1b[K… ${texts.join(' · ')}`)
}
