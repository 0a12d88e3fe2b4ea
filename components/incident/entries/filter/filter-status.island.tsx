'use client'

import { useEffect, useRef, useState } from 'react'

/** Says how many entries the choice above hides, and says it again when the choice changes. The hiding itself is done by style. */
export function FilterStatus({ text }: { text: string }) {
  const place = useRef<HTMLParagraphElement>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const tools = place.current?.closest('details')
    const section = tools?.closest('section')
    if (!tools || !section) return
    const count = () => {
      const entries = [...section.querySelectorAll('ol > [data-kind]')]
      const hidden = entries.filter((entry) => getComputedStyle(entry).display === 'none').length
      setSaid(hidden === 0 ? '' : text.replace('{hidden}', String(hidden)).replace('{all}', String(entries.length)))
    }
    // A form is reset after its event.
    const later = () => requestAnimationFrame(count)
    count()
    tools.addEventListener('change', count)
    tools.addEventListener('reset', later)
    return () => {
      tools.removeEventListener('change', count)
      tools.removeEventListener('reset', later)
    }
  }, [text])
  return (
    <p role="status" ref={place}>
      {said}
    </p>
  )
}
