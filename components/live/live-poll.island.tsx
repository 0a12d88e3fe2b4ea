'use client'

import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import styles from '@/components/live/live.module.css'
import { type Reply, replyOf, type Shown, waitMs } from '@/components/live/news'
import type { LiveWords } from '@/lib/site/language/live/en'

type PollProps = { src: string; shown: Shown; words: LiveWords }

/** Asks for news while the page is looked at, announces what is new, and puts it in when the reader says so. */
export function LivePoll(props: PollProps) {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <News {...props} />
    </QueryClientProvider>
  )
}

function News({ src, shown, words }: PollProps) {
  const router = useRouter()
  const [isLoading, startLoading] = useTransition()
  const [said, say] = useState('')
  const seenTag = useRef<string | null>(null)
  const { reply, askedAt, isFailing } = useReply(src)
  const answer = reply === undefined || reply === 'gone' ? null : reply
  const fresh = answer === null ? [] : answer.entries.filter((id) => document.getElementById(id) === null)
  const isBehind = answer !== null && (answer.revision > shown.revision || answer.status !== shown.status)
  const load = () => startLoading(() => router.refresh())

  // What brings no new entry moves nothing that is being read: it is put in at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer, however often it is drawn
  useEffect(() => {
    if (answer === null || fresh.length > 0) return
    const isOld = isBehind || (seenTag.current !== null && seenTag.current !== answer.tag)
    seenTag.current = answer.tag
    if (!isOld) return
    say(answer.status === shown.status ? words.changed : words.now.replace('{status}', words.statuses[answer.status]))
    load()
  }, [askedAt])

  const show = () => {
    focusWhenHere(fresh[0])
    say('')
    load()
  }
  const count = fresh.length === 1 ? words.newEntry : words.newEntries.replace('{n}', String(fresh.length))
  const status = answer !== null && answer.status !== shown.status ? words.now.replace('{status}', words.statuses[answer.status]) : ''
  const news = reply === 'gone' ? words.gone : fresh.length > 0 ? `${count} ${status}`.trim() : said
  return (
    <div className={fresh.length > 0 || reply === 'gone' ? styles.news : undefined}>
      <p role="status">{news}</p>
      {fresh.length > 0 && (
        <button type="button" onClick={show} disabled={isLoading}>
          {words.show}
        </button>
      )}
      {fresh.length === 0 && reply !== 'gone' && <p className={styles.note}>{isFailing ? words.failing : words.note}</p>}
    </div>
  )
}

/** The first new entry takes the focus once it is there; this region may be gone by then, when the news is that it is over. */
function focusWhenHere(id: string | undefined): void {
  if (id === undefined) return
  const observer = new MutationObserver(() => {
    const entry = document.getElementById(id)
    if (entry === null) return
    observer.disconnect()
    entry.tabIndex = -1
    entry.focus()
  })
  observer.observe(document.body, { childList: true, subtree: true })
}

/** The newest reply. Asks with the tag of the one before, so that an unchanged incident costs a few bytes. */
function useReply(src: string): { reply: Reply | undefined; askedAt: number; isFailing: boolean } {
  const failures = useRef(0)
  const last = useRef<Reply>(undefined)
  const query = useQuery({
    queryKey: [src],
    queryFn: async ({ signal }) => {
      failures.current += 1
      const tag = last.current === undefined || last.current === 'gone' ? null : last.current.tag
      const response = await fetch(src, { cache: 'no-store', signal, headers: tag === null ? {} : { 'if-none-match': tag } })
      const body: unknown = response.status === 200 ? await response.json() : null
      const reply = replyOf(response.status, body, response.headers.get('etag'), last.current)
      if (reply === null) throw new Error(`${src} answered ${response.status}`)
      failures.current = 0
      last.current = reply
      return reply
    },
    refetchInterval: ({ state }) => state.data !== 'gone' && waitMs(failures.current, Math.random()),
    retry: false,
    structuralSharing: false,
  })
  return { reply: query.data, askedAt: query.dataUpdatedAt, isFailing: query.isError }
}
