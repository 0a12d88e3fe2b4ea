import { withPart } from '@/components/editor/document/edit-items'
import { MeasurementFields } from '@/components/editor/entries/measurement-fields'
import { ChoiceField } from '@/components/editor/fields/choice-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { useItem } from '@/components/editor/items/use-item'
import { type Entry, findings } from '@/lib/core/incident/entry'
import { isVendorWord } from '@/lib/core/incident/speaker'
import { getDictionary } from '@/lib/site/language/dictionary'

/** What only voices other than the vendor's say, and what only measurements and changes of the record say. */
export function VoiceFields({ entry }: { entry: Entry }) {
  const { words, lang } = useEditor()
  const { target, change } = useItem('entries', entry.id)
  const { fields } = words
  const names = getDictionary(lang)
  const { recordChange } = entry
  return (
    <>
      {!isVendorWord(entry) && entry.kind !== 'record-change' && (
        <>
          <ChoiceField
            target={target}
            path="finding"
            label={fields.finding}
            none={fields.none}
            value={entry.finding ?? null}
            options={findings.map((each) => [each, names.findings[each]])}
            onValue={(finding) => change('finding', (each) => withPart(each, 'finding', finding ?? undefined))}
          />
          <ChoiceField
            target={target}
            path="relevance"
            label={fields.relevance}
            none={fields.none}
            value={entry.relevance ?? null}
            options={(['direct', 'doubtful'] as const).map((each) => [each, fields.relevances[each]])}
            onValue={(relevance) => change('relevance', (each) => withPart(each, 'relevance', relevance ?? undefined))}
          />
        </>
      )}
      {entry.kind === 'measurement' && <MeasurementFields entry={entry} />}
      {entry.kind === 'record-change' && (
        <>
          <ChoiceField
            target={target}
            path="recordChange.what"
            label={fields.changeWhat}
            value={recordChange?.what ?? null}
            options={(['removed', 'moved', 'rewrote'] as const).map((each) => [each, fields.changeWhats[each]])}
            onValue={(what) =>
              what !== null &&
              change('recordChange', (each) => ({ ...each, recordChange: { audience: 'unknown', ...each.recordChange, what } }))
            }
          />
          <ChoiceField
            target={target}
            path="recordChange.audience"
            label={fields.changeAudience}
            value={recordChange?.audience ?? null}
            options={(['all', 'some', 'unknown'] as const).map((each) => [each, fields.audiences[each]])}
            onValue={(audience) =>
              audience !== null &&
              change('recordChange', (each) => ({ ...each, recordChange: { what: 'removed', ...each.recordChange, audience } }))
            }
          />
        </>
      )}
    </>
  )
}
