import { useEffect, useState } from 'react'
import type { PasteFields } from '@/components/paste/paste-view'

export type Keeping = 'empty' | 'kept' | 'not-kept'

/** What was kept on this device, if it is what this page keeps. */
export function readKept(key: string): Partial<PasteFields> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const fields = Object.entries(kept).filter(([, value]) => typeof value === 'string')
    return Object.fromEntries(fields) as Partial<PasteFields>
  } catch {
    return null
  }
}

export function dropKept(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Keeps the fields on this device on every change, once the page has looked for what was kept before. */
export function useKeptPaste(key: string, fields: PasteFields, isReady: boolean): Keeping {
  const [keeping, setKeeping] = useState<Keeping>('empty')
  useEffect(() => {
    if (!isReady) return
    if (fields.text === '') {
      dropKept(key)
      setKeeping('empty')
      return
    }
    try {
      localStorage.setItem(key, JSON.stringify(fields))
      setKeeping('kept')
    } catch {
      setKeeping('not-kept')
    }
  }, [key, fields, isReady])
  return keeping
}
