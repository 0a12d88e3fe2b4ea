import { useCallback, useEffect, useRef, useState } from 'react'
import { findTarget } from '@/components/editor/going/find-target'
import { rowId } from '@/components/editor/items/row-id'
import type { IncidentDocument } from '@/lib/core/incident/document'

const focusable = 'input, select, textarea, button'

/** Which items are open. An address that names one opens it, now and when a mark of the ribbon leads there. */
export function useOpenItems(document_: IncidentDocument) {
  const [open, setItems] = useState<ReadonlySet<string>>(new Set())
  const awaited = useRef<string | null>(null)
  const latest = useRef(document_)
  latest.current = document_
  const setOpen = useCallback((target: string, isOpen: boolean) => {
    setItems((before) => {
      const next = new Set(before)
      if (isOpen) next.add(target)
      else next.delete(target)
      return next
    })
  }, [])
  const reveal = useCallback((target: string) => {
    awaited.current = target
    setItems((before) => new Set([...before, target]))
  }, [])
  useEffect(() => {
    const target = awaited.current
    const row = target === null || !open.has(target) ? null : document.getElementById(rowId(target))
    if (row === null) return
    awaited.current = null
    row.scrollIntoView({ block: 'nearest' })
    document.getElementById(`${row.id}-form`)?.querySelector<HTMLElement>(focusable)?.focus()
  }, [open])
  useEffect(() => {
    const follow = () => {
      const found = location.hash === '' ? null : findTarget(location.hash, latest.current)
      if (found === null) return
      if ('item' in found) reveal(found.item)
      else document.getElementById(found.field)?.focus()
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [reveal])
  return { open, setOpen, reveal }
}
