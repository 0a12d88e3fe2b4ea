import { type RefObject, useEffect } from 'react'

type Deeds = { save: () => void; undo: () => void; redo: () => void; next: () => void; keys: () => void }

/** Keys that work anywhere in the editor. None of them keeps anybody in a field, and a bare letter works only outside of one. */
export function useEditorKeys(deeds: RefObject<Deeds>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const deed = deedOf(event)
      if (deed === null) return
      event.preventDefault()
      deeds.current[deed]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [deeds])
}

function deedOf(event: KeyboardEvent): keyof Deeds | null {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
  const key = event.key.toLowerCase()
  if (isCommand && key === 's') return 'save'
  if (isCommand && key === 'z') return event.shiftKey ? 'redo' : 'undo'
  if (isCommand && key === 'y') return 'redo'
  if (isCommand && key === 'enter') return 'next'
  if (event.key === '?' && !isCommand && !isTyping(event.target)) return 'keys'
  return null
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}
