import { useEffect, useState } from 'react'
import { useEditor } from '@/components/editor/frame/editor-context'
import { type OtherIncident, useOthers } from '@/components/editor/links/others-context'
import { incidentPath } from '@/lib/site/paths'

const pauseMs = 400

/** Another published incident that has what was typed; null while none is known. */
export function useTaken(text: string, has: (other: OtherIncident) => boolean): OtherIncident | null {
  const { copy } = useEditor()
  const { find } = useOthers()
  const [found, setFound] = useState<readonly OtherIncident[]>([])
  useEffect(() => {
    if (text.trim() === '') return setFound([])
    let isStale = false
    const timer = setTimeout(() => {
      void find(text.trim()).then((rows) => !isStale && setFound(rows))
    }, pauseMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [text, find])
  return text.trim() === '' ? null : (found.find((other) => other.id !== copy.mine.id && has(other)) ?? null)
}

/** Where the other incident is. */
export function TakenNote({ other }: { other: OtherIncident | null }) {
  const { lang, words } = useEditor()
  if (other === null) return null
  return (
    <a href={incidentPath(lang, other.slug)} target="_blank" rel="noopener">
      {words.faults.see}
    </a>
  )
}
