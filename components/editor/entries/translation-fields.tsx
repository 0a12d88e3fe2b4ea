import { withPart } from '@/components/editor/document/edit-items'
import { TextField } from '@/components/editor/fields/text-field'
import { useSteady } from '@/components/editor/frame/editor-context'
import styles from '@/components/editor/items/items.module.css'
import { useItem } from '@/components/editor/items/use-item'
import type { Entry } from '@/lib/core/incident/entry'
import { languages } from '@/lib/site/language/language'

type Translation = Entry['translations'][number]

/** What the entry says in other languages. A new one is in the first language of the site that the entry is not in yet. */
export function TranslationFields({ entry }: { entry: Entry }) {
  const { words } = useSteady()
  const { target, change } = useItem('entries', entry.id)
  const { fields } = words
  const put = (index: number, part: keyof Translation, make: (translation: Translation) => Translation) =>
    change(`translations.${index}.${part}`, (each) => ({
      ...each,
      translations: each.translations.map((one, n) => (n === index ? make(one) : one)),
    }))
  const taken = [entry.language, ...entry.translations.map(({ language }) => language)]
  const language = languages.find((each) => !taken.includes(each)) ?? ''
  return (
    <fieldset className={styles.part}>
      <legend>{fields.translations}</legend>
      {entry.translations.length > 0 && <p className={styles.note}>{fields.translationHint}</p>}
      {entry.translations.map((translation, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a translation has no id of its own
        <div key={index} className={styles.group}>
          <TextField
            target={target}
            path={`translations[${index}].language`}
            label={fields.translationLanguage}
            value={translation.language}
            onValue={(text) => put(index, 'language', (each) => ({ ...each, language: text }))}
          />
          <TextField
            target={target}
            path={`translations[${index}].headline`}
            label={fields.translationHeadline}
            isWide
            language={translation.language}
            value={translation.headline ?? ''}
            onValue={(text) => put(index, 'headline', (each) => withPart(each, 'headline', text || undefined))}
          />
          <TextField
            target={target}
            path={`translations[${index}].body`}
            label={fields.translationBody}
            lines={3}
            language={translation.language}
            value={translation.body}
            onValue={(body) => put(index, 'body', (each) => ({ ...each, body }))}
          />
          <button
            type="button"
            className={styles.quiet}
            onClick={() => change('translations-', (each) => ({ ...each, translations: each.translations.filter((_, n) => n !== index) }))}
          >
            {fields.removeTranslation(translation.language)}
          </button>
        </div>
      ))}
      <button
        type="button"
        className={styles.quiet}
        onClick={() => change('translations+', (each) => ({ ...each, translations: [...each.translations, { language, body: '' }] }))}
      >
        {fields.addTranslation}
      </button>
    </fieldset>
  )
}
