import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { findOddities } from '@/components/editor/document/find-oddities'
import { ClashList } from '@/components/editor/frame/clash-list'
import { EditorBar, type Shown } from '@/components/editor/frame/editor-bar'
import { EditorContext, type EditorTools, SteadyContext, type SteadyTools } from '@/components/editor/frame/editor-context'
import { EditorForm } from '@/components/editor/frame/editor-form'
import styles from '@/components/editor/frame/frame.module.css'
import type { Registry } from '@/components/editor/frame/registry'
import { KeySheet } from '@/components/editor/going/key-sheet'
import { useEditorKeys } from '@/components/editor/going/use-editor-keys'
import { useIsWide } from '@/components/editor/going/use-is-wide'
import { useOpenItems } from '@/components/editor/going/use-open-items'
import { useOrder } from '@/components/editor/going/use-order'
import { useOthers } from '@/components/editor/links/others-context'
import { LivePreview, LiveRibbon } from '@/components/editor/preview/live-preview'
import { usePreviewView } from '@/components/editor/preview/use-preview-view'
import { useSettled } from '@/components/editor/preview/use-settled'
import type { Autosave } from '@/components/editor/saving/autosave'
import { findSendable } from '@/components/editor/working-copy/sendable'
import { editCopy, redoCopy, undoCopy, unsavedChanges } from '@/components/editor/working-copy/working-copy'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Instant } from '@/lib/core/time/moment'
import { getEditingWords } from '@/lib/site/language/editing/editing-words'
import type { Language } from '@/lib/site/language/language'

type EditorProps = { autosave: Autosave; registry: Registry; lang: Language; now: Instant }

/** More entries than these take long to draw: only a real pause is worth it. */
const longTimeline = 100
const isInTimeline = () => document.activeElement?.closest('[aria-labelledby="part-entries"]') != null

/** The whole timeline editor: the ribbon above, the form, and beside it the page as readers will see it. */
export function TimelineEditor({ autosave, registry, lang, now }: EditorProps) {
  const words = getEditingWords(lang)
  const snapshot = useSyncExternalStore(autosave.subscribe, autosave.get, autosave.get)
  const { copy } = snapshot
  const isWide = useIsWide()
  const [chosen, setShown] = useState<Shown | null>(null)
  const shown = chosen === null || (chosen === 'both' && !isWide) ? (isWide ? 'both' : 'edit') : chosen
  const [said, say] = useState('')
  const sheet = useRef<HTMLDialogElement>(null)
  const { open, setOpen, reveal } = useOpenItems(copy.mine)
  const { order, sort } = useOrder(copy.mine.entries, isInTimeline)

  const settled = useSettled(copy, copy.mine.entries.length > longTimeline ? 600 : 150)
  const sendable = useMemo(() => findSendable(settled.base.document, unsavedChanges(settled)), [settled])
  const oddities = useMemo(() => findOddities(settled.mine), [settled.mine])
  const { documents } = useOthers()
  const view = usePreviewView({ document: sendable.document, documents, registry, lang, now })

  const edit = useCallback(
    (key: string, make: (document: IncidentDocument) => IncidentDocument) =>
      autosave.change((from) => editCopy(from, key, { document: make(from.mine) })),
    [autosave],
  )
  const type = useCallback(
    (field: string, text: string | null) => autosave.change((from) => editCopy(from, field, { typed: { [field]: text } })),
    [autosave],
  )
  const settle = useCallback(
    (field: string, make: (document: IncidentDocument) => IncidentDocument) =>
      autosave.change((from) => editCopy(from, field, { document: make(from.mine), typed: { [field]: null } })),
    [autosave],
  )
  const steady: SteadyTools = useMemo(
    () => ({ lang, words, registry, setOpen, reveal, edit, type, settle, say }),
    [lang, words, registry, setOpen, reveal, edit, type, settle],
  )
  const tools: EditorTools = { ...steady, copy, faults: sendable.faults, oddities, order, open }
  const deeds = {
    save: autosave.saveNow,
    beginAnew: () => void autosave.beginAnew(),
    undo: () => autosave.change(undoCopy),
    redo: () => autosave.change(redoCopy),
    next: () => openNext(order, new Set(copy.mine.entries.map(({ id }) => id)), reveal),
    keys: () => sheet.current?.showModal(),
  }
  const latest = useRef(deeds)
  latest.current = deeds
  useEditorKeys(latest)

  return (
    <SteadyContext value={steady}>
      <EditorContext value={tools}>
        <div className={styles.editor}>
          <EditorBar snapshot={snapshot} words={words} lang={lang} deeds={deeds} shown={shown} isWide={isWide} onShown={setShown} />
          {snapshot.restarts > 0 && <p className={styles.said}>{words.saving.restarted}</p>}
          <p role="status" className={styles.unseen}>
            {said}
          </p>
          <ClashList change={(make) => autosave.change(make)} />
          {view !== null && <LiveRibbon view={view} broken={words.preview.broken} />}
          <div className={styles.columns} data-view={shown}>
            <div className={styles.form}>
              <EditorForm isPublished={snapshot.note.published !== null} onLeaveTimeline={sort} />
            </div>
            <section className={styles.preview} aria-labelledby="preview-title">
              <h2 id="preview-title">{words.preview.title}</h2>
              {sendable.faults.size > 0 && <p className={styles.said}>{words.preview.waiting(sendable.faults.size)}</p>}
              {shown === 'edit' ? null : view === null ? (
                <p>{words.preview.broken}</p>
              ) : (
                <LivePreview view={view} broken={words.preview.broken} />
              )}
            </section>
          </div>
          <KeySheet sheet={sheet} words={words} />
        </div>
      </EditorContext>
    </SteadyContext>
  )
}

/** The entry after the one in which the focus is, else the first. */
function openNext(order: readonly string[], present: ReadonlySet<string>, reveal: (target: string) => void): void {
  const here = document.activeElement?.closest('li[id^="row-entries-"]')?.id.replace('row-entries-', '')
  const listed = order.filter((id) => present.has(id))
  const next = listed[here === undefined ? 0 : listed.indexOf(here) + 1] ?? listed[0]
  if (next !== undefined) reveal(`entries/${next}`)
}
