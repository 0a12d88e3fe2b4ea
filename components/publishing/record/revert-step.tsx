import type { Said } from '@/components/people/form/said'
import type { RecordStep, RecordView } from '@/components/publishing/record/record-view'
import { StepForm } from '@/components/publishing/record/step-form'
import { StepFrame } from '@/components/publishing/record/step-frame'
import { ComparisonSections } from '@/components/revisions/comparison-sections'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'

type RevertProps = { view: RecordView; step: Extract<RecordStep, { kind: 'revert' }>; said: Said | null }

/** Going back to an earlier revision: what that changes, then the decision. */
export function RevertStep({ view, step: { to, comparison }, said }: RevertProps) {
  const { lang, revision, document } = view
  const words = getPublishingWords(lang).record.revert
  const happens = [words.happens(to, revision + 1), ...(document.standing.kind === 'current' ? [] : [words.fromRetracted])]
  return (
    <StepFrame view={view} title={words.title(to)} happens={comparison.isSame ? [] : happens} undo={words.undo(revision)}>
      {comparison.isSame ? (
        <p>{words.same}</p>
      ) : (
        <>
          <StepForm view={view} said={said} deed="revert-incident" submit={words.submit} suggestion={words.suggestion(to)}>
            <input type="hidden" name="to" value={to} />
          </StepForm>
          <ComparisonSections comparison={comparison} lang={lang} />
        </>
      )}
    </StepFrame>
  )
}
