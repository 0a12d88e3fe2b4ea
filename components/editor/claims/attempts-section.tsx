import { ClaimList } from '@/components/editor/claims/claim-list'
import { blankAttempt, ownClaim, statedIn } from '@/components/editor/document/blank-items'
import { withPart } from '@/components/editor/document/edit-items'
import { ChoiceField } from '@/components/editor/fields/choice-field'
import { MomentField } from '@/components/editor/fields/moment-field'
import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { AddButton } from '@/components/editor/items/add-button'
import { EntriesField } from '@/components/editor/items/choose-field'
import { shortened } from '@/components/editor/items/item-name'
import { ItemRow } from '@/components/editor/items/item-row'
import { ItemSection } from '@/components/editor/items/item-section'
import styles from '@/components/editor/items/items.module.css'
import { useItem } from '@/components/editor/items/use-item'
import { type Attempt, attemptOutcomes } from '@/lib/core/incident/document'
import { getDictionary } from '@/lib/site/language/dictionary'

/** Repairs that were tried, and what came of each. */
export function AttemptsSection() {
  const { copy, words, lang } = useEditor()
  const { attempts } = copy.mine
  const { outcomes } = getDictionary(lang)
  return (
    <ItemSection
      id="attempts"
      title={words.parts.attempts}
      empty={attempts.length === 0 ? words.empty.attempts : null}
      tools={<AddButton collection="attempts" label={words.add.attempts} make={blankAttempt} />}
    >
      <ul className={styles.list}>
        {attempts.map((attempt) => {
          const last = attempt.outcomes.at(-1)
          return (
            <ItemRow
              key={attempt.id}
              collection="attempts"
              id={attempt.id}
              kind={last && outcomes[last.outcome]}
              name={shortened(attempt.text)}
            >
              <AttemptForm attempt={attempt} />
            </ItemRow>
          )
        })}
      </ul>
    </ItemSection>
  )
}

function AttemptForm({ attempt }: { attempt: Attempt }) {
  const { words, lang, copy } = useEditor()
  const { target, change, within } = useItem('attempts', attempt.id)
  const { fields } = words
  const { outcomes } = getDictionary(lang)
  const near = copy.mine.entries.find(({ statedAt }) => statedAt.at !== null)?.statedAt
  return (
    <>
      <TextField
        target={target}
        path="text"
        label={fields.attempt}
        lines={1}
        value={attempt.text}
        onValue={(text) => change('text', (each) => ({ ...each, text }))}
      />
      <MomentField
        target={target}
        path="happenedAt"
        label={fields.claimTime}
        moment={attempt.happenedAt}
        near={near}
        isOptional
        onMoment={(document, moment) => within(document, (each) => withPart(each, 'happenedAt', moment))}
      />
      <ClaimList
        target={target}
        path="outcomes"
        label={fields.outcome}
        add={fields.addOutcome}
        claims={attempt.outcomes}
        blank={() => ({ ...ownClaim, outcome: 'unknown' as const })}
        onClaims={(field, make) => change(field, (each) => ({ ...each, outcomes: make(each.outcomes) }))}
        field={({ outcome, text }, index, put) => (
          <>
            <ChoiceField
              target={target}
              path={`outcomes[${index}].outcome`}
              label={fields.outcome}
              value={outcome}
              options={attemptOutcomes.map((each) => [each, outcomes[each]])}
              onValue={(next) => next !== null && put((each) => ({ ...each, outcome: next }))}
            />
            <TextField
              target={target}
              path={`outcomes[${index}].text`}
              label={fields.note}
              value={text ?? ''}
              onValue={(next) => put((each) => withPart(each, 'text', next || undefined))}
            />
          </>
        )}
      />
      <EntriesField
        target={target}
        path="statedIn"
        items={attempt.statedIn}
        onItems={(ids) => change('statedIn', (each) => statedIn(each, ids))}
      />
    </>
  )
}
