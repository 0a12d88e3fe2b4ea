import { Component, memo, type ReactNode } from 'react'
import styles from '@/components/editor/preview/preview.module.css'
import { EntryList } from '@/components/incident/entries/entry-list'
import { Facts } from '@/components/incident/facts/facts'
import { SourceList } from '@/components/incident/foot/source-list'
import { IncidentHead } from '@/components/incident/head/incident-head'
import type { IncidentView } from '@/components/incident/incident-view'
import { VendorsWord } from '@/components/incident/word/vendors-word'
import { Ribbon } from '@/components/timeline/ribbon'

/** The page as readers will see it, by the components of the public page. The same view is not drawn twice. */
export const LivePreview = memo(function LivePreview({ view, broken }: { view: IncidentView; broken: string }) {
  return (
    <Fallback key={view.timeline.document.id} text={broken}>
      <div className={styles.page}>
        <IncidentHead view={view} />
        <Facts view={view} />
        <VendorsWord view={view} />
        <EntryList view={view} />
        <SourceList view={view} />
      </div>
    </Fallback>
  )
})

/** The ribbon alone, above the form. */
export const LiveRibbon = memo(function LiveRibbon({ view, broken }: { view: IncidentView; broken: string }) {
  return (
    <Fallback text={broken}>
      <Ribbon view={view} hasPast={false} />
    </Fallback>
  )
})

type FallbackProps = { text: string; children: ReactNode }
type FallbackState = { drawn: ReactNode; hasFailed: boolean }

/** What cannot be drawn takes nothing else with it: the form goes on, and the next edit is tried anew. */
class Fallback extends Component<FallbackProps, FallbackState> {
  override state: FallbackState = { drawn: null, hasFailed: false }

  static getDerivedStateFromProps({ children }: FallbackProps, { drawn }: FallbackState): FallbackState | null {
    return drawn === children ? null : { drawn: children, hasFailed: false }
  }

  static getDerivedStateFromError(): Partial<FallbackState> {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <p>{this.props.text}</p> : this.props.children
  }
}
