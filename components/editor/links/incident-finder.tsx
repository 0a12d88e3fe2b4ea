import { useEffect, useId, useState } from 'react'
import fields from '@/components/editor/fields/fields.module.css'
import { useEditor } from '@/components/editor/frame/editor-context'
import styles from '@/components/editor/items/items.module.css'
import { type OtherIncident, useOthers } from '@/components/editor/links/others-context'

type FinderProps = { without: readonly string[]; onIncident: (id: string) => void }

const pauseMs = 250

/** Finds a published incident by what is typed of its code or title; each found one is a button that links it. */
export function IncidentFinder({ without, onIncident }: FinderProps) {
  const { words } = useEditor()
  const { find } = useOthers()
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly OtherIncident[] | null>(null)
  const id = useId()
  useEffect(() => {
    if (text.trim().length < 2) {
      setFound(null)
      return
    }
    let isStale = false
    const timer = setTimeout(() => {
      void find(text.trim()).then((rows) => !isStale && setFound(rows))
    }, pauseMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [text, find])
  const shown = (found ?? []).filter((each) => !without.includes(each.id)).slice(0, 6)
  return (
    <div className={fields.wide}>
      <label className={fields.label} htmlFor={id}>
        {words.fields.findIncident}
      </label>
      <input
        className={fields.input}
        id={id}
        type="search"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p role="status" className={fields.hint}>
        {found !== null && shown.length === 0 ? words.fields.noIncident : ''}
      </p>
      <ul className={styles.list}>
        {shown.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className={styles.head}
              onClick={() => {
                onIncident(each.id)
                setText('')
              }}
            >
              <span className={styles.kind}>{each.codes[0] ?? each.slug}</span>
              <span className={styles.name}>{each.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
