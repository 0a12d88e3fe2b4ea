import { SaidIn } from '@/components/incident/facts/said-in'
import type { IncidentView } from '@/components/incident/incident-view'
import styles from '@/components/incident/word/word.module.css'
import { MomentTime } from '@/components/time/moment-time'
import { WordChanges } from '@/components/ui/word-changes'
import type { FactVersion } from '@/lib/core/timeline/facts/trace-facts'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'

/** The versions of a fact, oldest first, each by which post; a text shows what changed in it word by word. */
export function FactVersions({ versions, view }: { versions: readonly FactVersion[]; view: IncidentView }) {
  return (
    <ol className={styles.versions}>
      {versions.map((version) => (
        <li key={`${version.entryId}-${JSON.stringify(version.value)}`}>
          <Version version={version} view={view} />{' '}
          <SaidIn claim={{ statedIn: version.entryId === null ? [] : [version.entryId], how: 'field' }} view={view} />
        </li>
      ))}
    </ol>
  )
}

function Version({ version: { value, parts }, view }: { version: FactVersion; view: IncidentView }) {
  const { facts, causes, certainties } = getDictionary(view.lang)
  const { language } = view.timeline.document
  switch (value.kind) {
    case 'moment':
      return <MomentTime moment={value.moment} lang={view.lang} />
    case 'minutes':
      return facts.upTo(formatSpan(value.minutes * 60, view.lang))
    case 'text':
      return (
        <span lang={language} dir="auto">
          <Wording text={value.text} parts={parts} />
        </span>
      )
    case 'cause':
      return (
        <>
          <strong>{causes[value.cause.category]}</strong> ({certainties[value.cause.certainty]}).{' '}
          <span lang={language} dir="auto">
            <Wording text={value.cause.text} parts={parts} />
          </span>
        </>
      )
  }
}

/** What was written anew stands as it is: the version before is right above. */
function Wording({ text, parts }: { text: string; parts: FactVersion['parts'] }) {
  const shares = parts?.some(({ kind, text: shared }) => kind === 'same' && shared.trim() !== '')
  return parts && shares ? <WordChanges parts={parts} /> : text
}
