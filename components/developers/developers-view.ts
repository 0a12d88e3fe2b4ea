import type { DeveloperSection, ExampleId } from '@/lib/site/language/developers/en'
import type { Language } from '@/lib/site/language/language'

/** One route, as its reference says it. */
export type RouteView = {
  id: string
  method: string
  path: string
  summary: string
  access: string
  parameters: readonly { name: string; where: 'path' | 'query'; required: boolean; shape: string; meaning: string | null }[]
  body: string | null
  answers: readonly { status: string; mediaType: string; shape: string }[]
  mentions: readonly string[]
}

export type ReferenceView = {
  groups: readonly { name: string; routes: readonly RouteView[] }[]
  shapes: readonly { name: string; description: string | null; shape: string }[]
}

export type ExampleView = {
  id: ExampleId
  section: DeveloperSection
  command: string
  answer: { status: number; mediaType: string; keys: readonly string[] }
}

/** Everything the page for developers shows. */
export type DevelopersView = {
  lang: Language
  formats: readonly { name: string; mediaType: string }[]
  schemas: readonly { name: string; title: string }[]
  examples: readonly ExampleView[]
  reference: ReferenceView
}
