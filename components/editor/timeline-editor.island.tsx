'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Registry } from '@/components/editor/frame/registry'
import { TimelineEditor as Editor } from '@/components/editor/frame/timeline-editor'
import { type OtherIncident, OthersContext } from '@/components/editor/links/others-context'
import { Autosave } from '@/components/editor/saving/autosave'
import { openShelf } from '@/components/editor/saving/kept-shelf'
import { type DraftAnswer, type Reply, readDraft, readReply } from '@/components/editor/saving/reply'
import { toBeginning, toPatch } from '@/components/editor/saving/to-request'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Instant } from '@/lib/core/time/moment'
import type { Language } from '@/lib/site/language/language'

type IslandProps = {
  initial: Pick<DraftAnswer, 'draft' | 'document'>
  registry: Registry
  personId: string
  lang: Language
  now: Instant
  loading: string
}

const mostMs = 20_000

/** The timeline editor as it meets the browser: its network, its storage, and what becomes of the page. */
export function TimelineEditor({ initial, registry, personId, lang, now, loading }: IslandProps) {
  const [autosave, setAutosave] = useState<Autosave | null>(null)
  const { id } = initial.document
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the page was rendered with is only where it begins
  useEffect(() => {
    const told = readDraft(initial)
    if (told === null) return
    const saver = new Autosave({
      initial: told,
      ask: (request) => askServer(`/api/v1/incidents/${id}/draft`, request === null ? {} : toPatch(request)),
      begin: (document) => askServer('/api/v1/incidents', toBeginning(document)),
      shelf: openShelf(storageOf(), navigator.locks ?? null, `faultline.draft.${personId}.${id}.`, crypto.randomUUID()),
      newKey: () => crypto.randomUUID(),
      isOnline: () => navigator.onLine,
    })
    saver.start()
    setAutosave(saver)
    return attach(saver)
  }, [id, personId])
  const others = useOthersOf(autosave, registry)
  if (autosave === null) return <p role="status">{loading}</p>
  return (
    <OthersContext value={others}>
      <Editor autosave={autosave} registry={registry} lang={lang} now={now} />
    </OthersContext>
  )
}

function attach(saver: Autosave): () => void {
  const onSeen = () => (document.visibilityState === 'visible' ? void saver.look() : saver.saveNow())
  const onFocus = () => void saver.look()
  const onLeave = (event: BeforeUnloadEvent) => {
    if (saver.get().cannotKeep && saver.get().saving.is !== 'saved') event.preventDefault()
  }
  window.addEventListener('online', saver.saveNow)
  window.addEventListener('focus', onFocus)
  window.addEventListener('beforeunload', onLeave)
  document.addEventListener('visibilitychange', onSeen)
  return () => {
    saver.stop()
    window.removeEventListener('online', saver.saveNow)
    window.removeEventListener('focus', onFocus)
    window.removeEventListener('beforeunload', onLeave)
    document.removeEventListener('visibilitychange', onSeen)
  }
}

async function askServer(url: string, init: RequestInit): Promise<Reply> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(mostMs) })
    return readReply(response.status, await response.json().catch(() => null))
  } catch {
    return { is: 'unanswering' }
  }
}

function storageOf(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** Other incidents of the record: found by what is typed, and read whole where they are linked. */
function useOthersOf(autosave: Autosave | null, registry: Registry) {
  const [documents, setDocuments] = useState<ReadonlyMap<string, IncidentDocument>>(
    () => new Map(registry.linked.map(({ document }) => [document.id, document])),
  )
  useEffect(() => {
    if (autosave === null) return
    const asked = new Set(registry.linked.map(({ document }) => document.id))
    const readLinked = () => {
      for (const { incident } of autosave.get().copy.mine.links) {
        if (asked.has(incident)) continue
        asked.add(incident)
        void askJson(`/api/v1/incidents/${incident}`).then((body) => {
          const document = (body as { incident?: IncidentDocument } | null)?.incident
          if (document !== undefined) setDocuments((before) => new Map([...before, [incident, document]]))
        })
      }
    }
    readLinked()
    return autosave.subscribe(readLinked)
  }, [autosave, registry])
  return useMemo(
    () => ({
      documents,
      find: async (text: string): Promise<readonly OtherIncident[]> => {
        const body = await askJson(`/api/v1/incidents?${new URLSearchParams({ q: text, limit: '8' })}`)
        return (body as { items?: OtherIncident[] } | null)?.items ?? []
      },
      nameOf: (id: string) => {
        const document = documents.get(id)
        return document === undefined ? id : [document.codes[0]?.code, document.title].filter(Boolean).join(': ')
      },
    }),
    [documents],
  )
}

async function askJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(mostMs) })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
