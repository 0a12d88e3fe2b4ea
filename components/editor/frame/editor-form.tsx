import { AdviceSection } from '@/components/editor/claims/advice-section'
import { AttemptsSection } from '@/components/editor/claims/attempts-section'
import { CausesSection } from '@/components/editor/claims/causes-section'
import { SignaturesSection } from '@/components/editor/claims/signatures-section'
import { EntriesSection } from '@/components/editor/entries/entries-section'
import { useEditor } from '@/components/editor/frame/editor-context'
import styles from '@/components/editor/frame/frame.module.css'
import { HeaderSection } from '@/components/editor/head/header-section'
import { ImpactsSection } from '@/components/editor/impacts/impacts-section'
import { LinksSection } from '@/components/editor/links/links-section'
import { SourcesSection } from '@/components/editor/sources/sources-section'

const parts = ['heading', 'entries', 'impacts', 'causes', 'signatures', 'advice', 'attempts', 'sources', 'links'] as const

/** Every part of the document as a form, with a way to each. */
export function EditorForm({ isPublished, onLeaveTimeline }: { isPublished: boolean; onLeaveTimeline: () => void }) {
  const { words } = useEditor()
  return (
    <>
      <nav className={styles.jump} aria-label={words.jump}>
        {parts.map((part) => (
          <a key={part} href={`#part-${part}`}>
            {words.parts[part]}
          </a>
        ))}
      </nav>
      <HeaderSection isPublished={isPublished} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the focus left */}
      <div
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onLeaveTimeline()
        }}
      >
        <EntriesSection />
      </div>
      <ImpactsSection />
      <CausesSection />
      <SignaturesSection />
      <AdviceSection />
      <AttemptsSection />
      <SourcesSection />
      <LinksSection />
    </>
  )
}
