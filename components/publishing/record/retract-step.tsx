import type { Said } from '@/components/people/form/said'
import type { RecordView } from '@/components/publishing/record/record-view'
import { StepForm } from '@/components/publishing/record/step-form'
import { StepFrame } from '@/components/publishing/record/step-frame'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'

/** Taking an incident back: what the public sees from then on. */
export function RetractStep({ view, said }: { view: RecordView; said: Said | null }) {
  const words = getPublishingWords(view.lang).record.retract
  return (
    <StepFrame view={view} title={words.title} happens={[words.happens]} undo={words.undo}>
      <StepForm view={view} said={said} deed="retract-incident" submit={words.submit} hint={words.reasonHint} />
    </StepFrame>
  )
}
