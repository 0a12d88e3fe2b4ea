import { type KeyboardEvent, useId, useState } from 'react'
import { describedBy, FieldFrame } from '@/components/editor/fields/field-frame'
import styles from '@/components/editor/fields/fields.module.css'
import { findOptions, type TokenOption } from '@/components/editor/fields/find-options'
import { useField } from '@/components/editor/fields/use-field'
import { useEditor } from '@/components/editor/frame/editor-context'

type TokenProps<Item> = {
  target: string
  path: string
  label: string
  items: readonly Item[]
  keyOf: (item: Item) => string
  nameOf: (item: Item) => string
  options: readonly TokenOption<Item>[]
  /** What a name that is not among the options becomes; null: it may not be chosen. */
  fromText: ((text: string) => Item | null) | null
  onItems: (items: Item[]) => void
  hint?: string
}

/** Several things by their names: chosen from suggestions while typing, each shown as a token that can be taken out. */
export function TokenField<Item>({ target, path, label, items, keyOf, nameOf, options, fromText, onItems, hint }: TokenProps<Item>) {
  const { words, copy, type, say } = useEditor()
  const { id, fault, oddity } = useField(target, path)
  const listId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(0)
  const field = `${target}#${path}+`
  const text = copy.typed[field] ?? ''
  const chosen = new Set(items.map(keyOf))
  const shown = isOpen ? findOptions(options, text, chosen) : []
  const write = (next: string) => type(field, next === '' ? null : next)
  const add = (item: Item) => {
    write('')
    if (!chosen.has(keyOf(item))) onItems([...items, item])
    setActive(0)
  }
  const remove = (item: Item) => {
    onItems(items.filter((each) => keyOf(each) !== keyOf(item)))
    say(words.tools.removed(nameOf(item)))
  }
  const takeText = () => {
    const own = fromText?.(text.trim()) ?? null
    const best = shown[active]
    if (best !== undefined && (text !== '' || isOpen)) add(best.item)
    else if (text.trim() !== '' && own !== null) add(own)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.altKey) return
      event.preventDefault()
      if (!isOpen) setIsOpen(true)
      else if (shown.length > 0) setActive((active + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % shown.length)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      takeText()
    } else if (event.key === ',' && text.trim() !== '' && fromText !== null) {
      event.preventDefault()
      const own = fromText(text.trim())
      if (own !== null) add(own)
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      setIsOpen(false)
    } else if (event.key === 'Backspace' && text === '') {
      const last = items.at(-1)
      if (last !== undefined) remove(last)
    }
  }
  return (
    <FieldFrame id={id} label={label} hint={hint} fault={fault} oddity={oddity} isWide>
      <div className={styles.tokens}>
        {items.map((item) => (
          <span key={keyOf(item)} className={styles.token}>
            {nameOf(item)}
            <button type="button" aria-label={words.fields.remove(nameOf(item))} onClick={() => remove(item)}>
              <span aria-hidden="true">×</span>
            </button>
          </span>
        ))}
        <span className={styles.combo}>
          <input
            id={id}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={shown.length > 0}
            aria-controls={listId}
            aria-activedescendant={shown.length > 0 ? `${listId}-${active}` : undefined}
            aria-describedby={describedBy(id, hint, fault ?? oddity)}
            value={text}
            onChange={(event) => {
              write(event.target.value)
              setIsOpen(true)
              setActive(0)
            }}
            onKeyDown={onKeyDown}
            onFocus={() => setActive(0)}
            onClick={() => setIsOpen(true)}
            onBlur={() => {
              setIsOpen(false)
              const own = text.trim() === '' ? null : (fromText?.(text.trim()) ?? null)
              if (own !== null) add(own)
            }}
          />
          <div id={listId} className={styles.options} role="listbox" aria-label={words.fields.suggestions} hidden={shown.length === 0}>
            {shown.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox, as its pattern asks
              <div
                key={option.key}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => add(option.item)}
              >
                {option.name} {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
              </div>
            ))}
          </div>
        </span>
      </div>
    </FieldFrame>
  )
}
