import type { ReactNode, Ref } from 'react'
import styles from '@/components/paste/paste.module.css'
import type { PasteFields as Fields, PasteWords } from '@/components/paste/paste-view'
import people from '@/components/people/people.module.css'

export type PasteChoices = {
  zones: readonly string[]
  /** Of the browser, where it is known. */
  ownZone: string | null
  formats: readonly string[]
  vendors: readonly { slug: string; name: string }[]
  /** Drafts and the incident that it was come from. */
  incidents: readonly { id: string; title: string }[]
}
type FieldsProps = {
  fields: Fields
  choices: PasteChoices
  words: PasteWords
  box?: Ref<HTMLTextAreaElement>
  /** Whether what can be said beside is open: where the text alone does not say enough. */
  isOpen: boolean
  onChange?: (changed: Partial<Fields>) => void
}

/** The box, and what can be said of the text beside it. Without script they are a form like any other. */
export function PasteFields({ fields, choices, words, box, isOpen, onChange }: FieldsProps) {
  const set = (name: keyof Fields) => ({
    name,
    id: `paste-${name}`,
    value: fields[name],
    onChange: ({ target }: { target: { value: string } }) => onChange?.({ [name]: target.value }),
  })
  const { zones, ownZone, formats, vendors, incidents } = choices
  return (
    <>
      <Labelled name="text" label={words.box}>
        <textarea ref={box} className={styles.box} rows={9} spellCheck={false} autoComplete="off" {...set('text')} />
      </Labelled>
      <div className={styles.choices}>
        <Labelled name="zone" label={words.zone}>
          <select className={people.input} {...set('zone')}>
            <optgroup label={ownZone === null ? 'UTC' : words.ownZone}>
              {[...new Set([...(ownZone === null ? [] : [ownZone]), 'UTC'])].map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </optgroup>
            <optgroup label={words.allZones}>
              {zones
                .filter((zone) => zone !== 'UTC' && zone !== ownZone)
                .map((zone) => (
                  <option key={zone}>{zone}</option>
                ))}
            </optgroup>
          </select>
        </Labelled>
        <Labelled name="into" label={words.into}>
          <select className={people.input} {...set('into')}>
            <option value="">{words.newOne}</option>
            {incidents.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </Labelled>
      </div>
      <details className={styles.more} open={isOpen || fields.vendor !== '' || fields.page !== ''}>
        <summary>{words.more}</summary>
        <div className={styles.choices}>
          <Labelled name="format" label={words.format}>
            <select className={people.input} {...set('format')}>
              <option value="auto">{words.auto}</option>
              {formats.map((name) => (
                <option key={name} value={name}>
                  {words.formats[name] ?? name}
                </option>
              ))}
            </select>
          </Labelled>
          <Labelled name="vendor" label={words.vendor}>
            <select className={people.input} {...set('vendor')}>
              <option value="">{words.anyVendor}</option>
              {vendors.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </Labelled>
          <Labelled name="page" label={words.page} hint={words.pageHint}>
            <input className={people.input} maxLength={500} spellCheck={false} aria-describedby="paste-page-hint" {...set('page')} />
          </Labelled>
        </div>
      </details>
    </>
  )
}

function Labelled({ name, label, hint, children }: { name: string; label: string; hint?: string; children: ReactNode }) {
  return (
    <div className={people.field}>
      <label className={people.label} htmlFor={`paste-${name}`}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className={people.hint} id={`paste-${name}-hint`}>
          {hint}
        </p>
      )}
      {children}
    </div>
  )
}
