/** Starts what this instance runs beside answering requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { getConfig } = await import('@/lib/site/config')
  const { startOutboxReader } = await import('@/lib/data/outbox-reader')
  const { startDumpKeeper } = await import('@/lib/data/dump/keep-dump')
  const { startWatchRunner } = await import('@/lib/data/watches/watch-runner')
  const { shownUrl } = await import('@/lib/data/watches/watch')
  const { dumpFormat } = await import('@/lib/publish/dump/dump-format')
  const { log } = await import('@/lib/site/log')
  const { notePeers } = await import('@/lib/site/peer')
  const { dataDir, ownOrigin, watchAllowPrivate, linkCheck } = getConfig()
  notePeers()
  await startOutboxReader({ origin: ownOrigin, log: (message, error) => log.warn({ err: error }, message) })
  startWatchRunner({
    limits: { allowPrivate: watchAllowPrivate },
    onReport: ({ url, outcome, reason, error }) => {
      const level = { changed: 'info', unchanged: 'debug', refused: 'warn', failed: 'warn' } as const
      log[level[outcome]]({ url: shownUrl(url), outcome, ...(error === undefined ? {} : { err: error }) }, reason)
    },
    onFault: (message, error) => log.warn({ err: error }, message),
  })
  startDumpKeeper({ folder: `${dataDir}/dump`, format: dumpFormat, onFault: (message, error) => log.warn({ err: error }, message) })
  if (!linkCheck) return
  const { startLinkChecker } = await import('@/lib/data/links/link-checker')
  startLinkChecker({
    limits: { allowPrivate: watchAllowPrivate },
    onAnswer: (url, { verdict, word }) => log.debug({ url: shownUrl(url), verdict, answer: word }, 'a link was checked'),
    onFault: (message, error) => log.warn({ err: error }, message),
  })
}
