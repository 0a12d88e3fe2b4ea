import * as arrowLaws from '@/lib/rooms/arrow-laws'
import * as contentLaws from '@/lib/rooms/content-laws'
import * as shapeLaws from '@/lib/rooms/shape-laws'
import type { SourceTree } from '@/lib/rooms/source-tree'

/** A law answers with one sentence per breach: who, why that is wrong, and what to do instead. */
export type Law = (tree: SourceTree) => string[]

export const laws: Readonly<Record<string, Law>> = { ...arrowLaws, ...contentLaws, ...shapeLaws }
