import { withPart } from '@/components/editor/document/edit-items'
import { ChoiceField } from '@/components/editor/fields/choice-field'
import { MomentField } from '@/components/editor/fields/moment-field'
import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { useItem } from '@/components/editor/items/use-item'
import { type Source, sourceKinds } from '@/lib/core/incident/document'
import { getDictionary } from '@/lib/site/language/dictionary'

const texts = [
  ['author', 'author', 'authorHint'],
  ['title', 'sourceTitle', null],
  ['url', 'url', null],
  ['archiveUrl', 'archiveUrl', null],
  ['language', 'language', null],
] as const

/** A source with everything that lets somebody find it again. */
export function SourceForm({ source }: { source: Source }) {
  const { words, lang, copy } = useEditor()
  const { target, change, within } = useItem('sources', source.id)
  const { fields } = words
  const kinds = getDictionary(lang).sourceKinds
  const others = copy.mine.sources.filter(({ id }) => id !== source.id)
  const near = copy.mine.entries.find(({ sources, statedAt }) => sources.includes(source.id) && statedAt.at !== null)?.statedAt
  return (
    <>
      <ChoiceField
        target={target}
        path="kind"
        label={fields.sourceKind}
        value={source.kind}
        options={sourceKinds.map((kind) => [kind, kinds[kind]])}
        onValue={(kind) => kind !== null && change('kind', (each) => ({ ...each, kind }))}
      />
      <TextField
        target={target}
        path="publisher"
        label={fields.publisher}
        value={source.publisher}
        onValue={(publisher) => change('publisher', (each) => ({ ...each, publisher }))}
      />
      {texts.map(([name, label, hint]) => (
        <TextField
          key={name}
          target={target}
          path={name}
          label={fields[label]}
          hint={hint === null ? undefined : fields[hint]}
          isWide={name === 'url' || name === 'archiveUrl' || name === 'title'}
          {...(name === 'url' || name === 'archiveUrl' ? { inputMode: 'url' as const } : {})}
          value={source[name] ?? ''}
          onValue={(text) => change(name, (each) => withPart(each, name, text.trim() === '' ? undefined : text))}
        />
      ))}
      <MomentField
        target={target}
        path="publishedAt"
        label={fields.publishedAt}
        moment={source.publishedAt}
        near={near}
        isOptional
        onMoment={(document, moment) => within(document, (each) => withPart(each, 'publishedAt', moment))}
      />
      <TextField
        target={target}
        path="quote"
        label={fields.quote}
        hint={fields.quoteHint}
        lines={2}
        value={source.quote ?? ''}
        onValue={(text) => change('quote', (each) => withPart(each, 'quote', text || undefined))}
      />
      <ChoiceField
        target={target}
        path="relays"
        label={fields.relaysSource}
        none={fields.none}
        value={source.relays ?? null}
        options={others.map(({ id, publisher, title }) => [id, [publisher, title].filter(Boolean).join(': ') || id])}
        onValue={(relays) => change('relays', (each) => withPart(each, 'relays', relays ?? undefined))}
      />
    </>
  )
}
