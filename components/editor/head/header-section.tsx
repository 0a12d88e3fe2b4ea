import { ChoiceField } from '@/components/editor/fields/choice-field'
import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { CodesField } from '@/components/editor/head/codes-field'
import { CoverageField } from '@/components/editor/head/coverage-field'
import { OriginsList } from '@/components/editor/head/origins-list'
import { SlugField } from '@/components/editor/head/slug-field'
import { useHeader } from '@/components/editor/head/use-header'
import { ServicesField, WordsField } from '@/components/editor/items/choose-field'
import styles from '@/components/editor/items/items.module.css'
import { classifications } from '@/lib/core/incident/document'
import { getDictionary } from '@/lib/site/language/dictionary'

/** What the incident is called and where it belongs: each value is saved and compared by itself. */
export function HeaderSection({ isPublished }: { isPublished: boolean }) {
  const { copy, words, lang, registry } = useEditor()
  const { set } = useHeader()
  const { fields } = words
  const { mine } = copy
  const names = getDictionary(lang).classifications
  return (
    <fieldset className={styles.section} aria-labelledby="part-heading">
      <h2 id="part-heading" className={styles.title} tabIndex={-1}>
        {words.parts.heading}
      </h2>
      <div className={styles.form}>
        <TextField
          target="set/title"
          path=""
          label={fields.title}
          hint={fields.titleHint}
          isWide
          language={mine.language}
          value={mine.title}
          onValue={(title) => set('title', title)}
        />
        <CodesField />
        <SlugField isPublished={isPublished} />
        <ChoiceField
          target="set/vendor"
          path=""
          label={fields.vendor}
          value={mine.vendor}
          options={registry.vendors.map(({ slug, name }) => [slug, name])}
          onValue={(vendor) => vendor !== null && set('vendor', vendor)}
        />
        <ServicesField
          target="set/services"
          path=""
          label={fields.services}
          items={mine.services}
          onItems={(services) => set('services', services)}
        />
        <ChoiceField
          target="set/classification"
          path=""
          label={fields.classification}
          value={mine.classification}
          options={classifications.map((each) => [each, names[each]])}
          onValue={(each) => each !== null && set('classification', each)}
        />
        <ChoiceField
          target="set/pattern"
          path=""
          label={fields.pattern}
          value={mine.pattern}
          options={(['continuous', 'intermittent'] as const).map((each) => [each, fields.patterns[each]])}
          onValue={(each) => each !== null && set('pattern', each)}
        />
        <ChoiceField
          target="set/completeness"
          path=""
          label={fields.completeness}
          value={mine.completeness}
          options={(['full', 'stub'] as const).map((each) => [each, fields.completenesses[each]])}
          onValue={(each) => each !== null && set('completeness', each)}
        />
        <TextField
          target="set/language"
          path=""
          label={fields.language}
          value={mine.language}
          onValue={(language) => set('language', language)}
        />
        <TextField
          target="set/summary"
          path=""
          label={fields.summary}
          hint={fields.summaryHint}
          lines={2}
          language={mine.language}
          value={mine.summary ?? ''}
          onValue={(summary) => set('summary', summary === '' ? null : summary)}
        />
        <CoverageField />
        <OriginsList />
        <WordsField target="set/tags" path="" label={fields.tags} items={mine.tags} onItems={(tags) => set('tags', tags)} />
      </div>
    </fieldset>
  )
}
