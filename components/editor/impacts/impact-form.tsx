import { ClaimList } from '@/components/editor/claims/claim-list'
import { ownClaim, statedIn } from '@/components/editor/document/blank-items'
import { withPart } from '@/components/editor/document/edit-items'
import { ChoiceField } from '@/components/editor/fields/choice-field'
import { NumberField } from '@/components/editor/fields/number-field'
import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { MomentClaims } from '@/components/editor/impacts/moment-claims'
import { EntriesField, RegionsField, ServicesField, WordsField } from '@/components/editor/items/choose-field'
import styles from '@/components/editor/items/items.module.css'
import { useItem } from '@/components/editor/items/use-item'
import { bases, effects, type Impact } from '@/lib/core/incident/impact'
import { getDictionary } from '@/lib/site/language/dictionary'

/** One effect on one basis, with every claim about when, where and for whom. */
export function ImpactForm({ impact }: { impact: Impact }) {
  const { words, lang } = useEditor()
  const { target, change, within } = useItem('impacts', impact.id)
  const { fields } = words
  const names = getDictionary(lang)
  return (
    <>
      <ChoiceField
        target={target}
        path="basis"
        label={fields.basis}
        value={impact.basis}
        options={bases.map((each) => [each, fields.bases[each]])}
        onValue={(basis) => basis !== null && change('basis', (each) => ({ ...each, basis }))}
      />
      <ChoiceField
        target={target}
        path="effect"
        label={fields.effect}
        value={impact.effect}
        options={effects.map((each) => [each, names.effects[each]])}
        onValue={(effect) => effect !== null && change('effect', (each) => ({ ...each, effect }))}
      />
      <ChoiceField
        target={target}
        path="level"
        label={fields.level}
        none={fields.none}
        value={impact.level ?? null}
        options={(['partial', 'major', 'full', 'unknown'] as const).map((each) => [each, names.levels[each]])}
        onValue={(level) => change('level', (each) => withPart(each, 'level', level ?? undefined))}
      />
      <MomentClaims impact={impact} part="starts" label={fields.starts} add={fields.addStart} />
      <MomentClaims impact={impact} part="ends" label={fields.ends} add={fields.addEnd} />
      <ServicesField
        target={target}
        path="services"
        label={fields.services}
        items={impact.services}
        onItems={(services) => change('services', (each) => ({ ...each, services }))}
      />
      <RegionsField
        target={target}
        path="regions"
        label={fields.regions}
        items={impact.regions}
        make={(region) => ({ ...ownClaim, ...region })}
        onItems={(regions) => change('regions', (each) => ({ ...each, regions }))}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={impact.undisclosed !== undefined}
          onChange={(event) => change('undisclosed', (each) => withPart(each, 'undisclosed', event.target.checked ? ownClaim : undefined))}
        />
        {fields.undisclosed}
      </label>
      <WordsField
        target={target}
        path="surfaces"
        label={fields.surfaces}
        items={impact.surfaces}
        onItems={(surfaces) => change('surfaces', (each) => ({ ...each, surfaces }))}
      />
      <WordsField
        target={target}
        path="features"
        label={fields.features}
        items={impact.features}
        onItems={(features) => change('features', (each) => ({ ...each, features }))}
      />
      <ClaimList
        target={target}
        path="who"
        label={fields.who}
        add={fields.addWho}
        claims={impact.who}
        blank={() => ({ ...ownClaim, text: '' })}
        onClaims={(field, make) => change(field, (each) => ({ ...each, who: make(each.who) }))}
        field={({ text }, index, put) => (
          <TextField
            target={target}
            path={`who[${index}].text`}
            label={fields.text}
            isWide
            value={text}
            onValue={(next) => put((each) => ({ ...each, text: next }))}
          />
        )}
      />
      <ClaimList
        target={target}
        path="maxDelays"
        label={fields.maxDelay}
        add={fields.addDelay}
        claims={impact.maxDelays}
        blank={() => ({ ...ownClaim, minutes: 60 })}
        onClaims={(field, make) => change(field, (each) => ({ ...each, maxDelays: make(each.maxDelays) }))}
        field={({ minutes }, index) => (
          <NumberField
            target={target}
            path={`maxDelays[${index}].minutes`}
            label={fields.maxDelay}
            isWhole
            value={minutes}
            onNumber={(document, value) =>
              within(document, (each) => ({
                ...each,
                maxDelays: each.maxDelays.map((delay, n) => (n === index ? { ...delay, minutes: value ?? 0 } : delay)),
              }))
            }
          />
        )}
      />
      <EntriesField
        target={target}
        path="statedIn"
        items={impact.statedIn}
        onItems={(ids) => change('statedIn', (each) => statedIn(each, ids))}
      />
    </>
  )
}
