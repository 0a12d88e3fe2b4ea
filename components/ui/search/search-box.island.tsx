'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from '@/components/ui/search/search-box.module.css'

export type SuggestionKind = 'incident' | 'service' | 'place' | 'error'
export type SearchBoxWords = { placeholder: string; suggestions: string; kinds: Record<SuggestionKind, string> }
type Item = { kind: SuggestionKind; text: string; codes?: string[]; href: string }
type BoxProps = { lang: string; q: string; words: SearchBoxWords }

const shortest = 2
const pauseMilliseconds = 150

/** The search box. With script it suggests what it may lead to; without, or when nothing answers, it is the plain field. */
export function SearchBox({ lang, q, words }: BoxProps) {
  const [isAlive, setIsAlive] = useState(false)
  const [items, setItems] = useState<readonly Item[]>([])
  const [active, setActive] = useState(-1)
  const pending = useRef<{ timer?: ReturnType<typeof setTimeout>; request?: AbortController }>({})
  const isOpen = items.length > 0

  const stop = () => {
    clearTimeout(pending.current.timer)
    pending.current.request?.abort()
  }
  const close = () => {
    stop()
    setItems([])
    setActive(-1)
  }
  useEffect(() => {
    setIsAlive(true)
    const current = pending.current
    return () => {
      clearTimeout(current.timer)
      current.request?.abort()
    }
  }, [])

  const suggest = (text: string) => {
    stop()
    if (text.trim().length < shortest) return close()
    pending.current.timer = setTimeout(() => {
      const request = new AbortController()
      pending.current.request = request
      fetch(`/api/v1/suggest?lang=${lang}&q=${encodeURIComponent(text.toWellFormed())}`, { signal: request.signal })
        .then((response) => (response.ok ? response.json() : { items: [] }))
        .then((answer: { items: Item[] }) => {
          setItems(answer.items)
          setActive(-1)
        })
        .catch(() => {})
    }, pauseMilliseconds)
  }
  const press = (event: KeyboardEvent) => {
    const chosen = items[active]
    if (event.key === 'Escape' && isOpen) close()
    else if (event.key === 'ArrowDown' && isOpen) setActive(((active + 2) % (items.length + 1)) - 1)
    else if (event.key === 'ArrowUp' && isOpen) setActive(((active + items.length + 1) % (items.length + 1)) - 1)
    else if (event.key === 'Enter' && chosen) location.assign(chosen.href)
    else return
    event.preventDefault()
  }
  const combobox = isAlive
    ? ({
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? 'suggestions' : undefined,
        'aria-activedescendant': active < 0 ? undefined : `suggestion-${active}`,
      } as const)
    : {}
  return (
    <div className={styles.box}>
      <input
        className={styles.input}
        id="q"
        name="q"
        type="search"
        defaultValue={q}
        maxLength={1000}
        placeholder={words.placeholder}
        autoComplete="off"
        onInput={(event) => suggest(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={close}
        {...combobox}
      />
      {isOpen && (
        <div className={styles.list} id="suggestions" role="listbox" tabIndex={-1} aria-label={words.suggestions}>
          {items.map(({ kind, text, codes, href }, index) => (
            <a
              key={`${kind} ${href}`}
              id={`suggestion-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              href={href}
            >
              <span className={styles.kind}>{codes?.[0] ?? words.kinds[kind]}</span> <span>{text}</span>
            </a>
          ))}
        </div>
      )}
    </div>
  )
}
