import { withPart } from '@/components/editor/document/edit-items'
import { BodyField } from '@/components/editor/entries/body-field'
import { PromiseFields } from '@/components/editor/entries/promise-fields'
import { RelatesFields } from '@/components/editor/entries/relates-fields'
import { TranslationFields } from '@/components/editor/entries/translation-fields'
import { VendorFields } from '@/components/editor/entries/vendor-fields'
import { VoiceFields } from '@/components/editor/entries/voice-fields'
import { ChoiceField } from '@/components/editor/fields/choice-field'
import { MomentField } from '@/components/editor/fields/moment-field'
import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { RegionsField, ServicesField, SourcesField } from '@/components/editor/items/choose-field'
import { useItem } from '@/components/editor/items/use-item'
import { type Entry, entryKinds, phases } from '@/lib/core/incident/entry'
import { isVendorWord } from '@/lib/core/incident/speaker'
import { type Moment, unknownMoment } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'

/** Everything an entry can say. What its kind does not say is not asked. */
export function EntryForm({ entry, near }: { entry: Entry; near: Moment | undefined }) {
  const { words, lang } = useEditor()
  const { target, change, within } = useItem('entries', entry.id)
  const { fields } = words
  const names = getDictionary(lang)
  const at = { target }
  return (
    <>
      <MomentField
        {...at}
        path="statedAt"
        label={fields.statedAt}
        moment={entry.statedAt}
        near={near}
        onMoment={(document, moment) => within(document, (each) => ({ ...each, statedAt: moment ?? unknownMoment }))}
      />
      <ChoiceField
        {...at}
        path="kind"
        label={fields.kind}
        value={entry.kind}
        options={entryKinds.map((kind) => [kind, names.kinds[kind]])}
        onValue={(kind) => kind !== null && change('kind', (each) => ({ ...each, kind }))}
      />
      <TextField
        {...at}
        path="speaker"
        label={fields.speaker}
        hint={fields.speakerHint}
        value={entry.speaker ?? ''}
        onValue={(text) => change('speaker', (each) => withPart(each, 'speaker', text || undefined))}
      />
      {isVendorWord(entry) && (
        <ChoiceField
          {...at}
          path="phase"
          label={fields.phase}
          none={fields.none}
          value={entry.phase ?? null}
          options={phases.map((phase) => [phase, names.phases[phase]])}
          onValue={(phase) => change('phase', (each) => withPart(each, 'phase', phase ?? undefined))}
        />
      )}
      <TextField
        {...at}
        path="headline"
        label={fields.headline}
        isWide
        language={entry.language}
        value={entry.headline ?? ''}
        onValue={(text) => change('headline', (each) => withPart(each, 'headline', text || undefined))}
      />
      <BodyField entry={entry} />
      {entry.kind === 'vendor-update' && <VendorFields entry={entry} />}
      <VoiceFields entry={entry} />
      {isVendorWord(entry) || entry.promise !== undefined ? <PromiseFields entry={entry} /> : null}
      <SourcesField
        {...at}
        path="sources"
        label={fields.sources}
        items={entry.sources}
        onItems={(sources) => change('sources', (each) => ({ ...each, sources }))}
      />
      <RegionsField
        {...at}
        path="regions"
        label={fields.regions}
        items={entry.regions}
        make={(region) => region}
        onItems={(regions) => change('regions', (each) => ({ ...each, regions }))}
      />
      <ServicesField
        {...at}
        path="services"
        label={fields.services}
        items={entry.services}
        onItems={(services) => change('services', (each) => ({ ...each, services }))}
      />
      <MomentField
        {...at}
        path="happenedAt"
        label={fields.happenedAt}
        moment={entry.happenedAt}
        near={entry.statedAt.at === null ? near : entry.statedAt}
        isOptional
        onMoment={(document, moment) => within(document, (each) => withPart(each, 'happenedAt', moment))}
      />
      <ChoiceField
        {...at}
        path="wording"
        label={fields.wording}
        value={entry.wording}
        options={(['verbatim', 'paraphrase', 'translation'] as const).map((each) => [each, names.wordings[each]])}
        onValue={(wording) => wording !== null && change('wording', (each) => ({ ...each, wording }))}
      />
      <TextField
        {...at}
        path="language"
        label={fields.language}
        value={entry.language}
        onValue={(language) => change('language', (each) => ({ ...each, language }))}
      />
      <TranslationFields entry={entry} />
      <RelatesFields entry={entry} />
    </>
  )
}
