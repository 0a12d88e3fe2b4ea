import type { DiffPart } from '@/lib/core/history/word-diff'

/** A text with what was taken out and put in, word by word. */
export function WordChanges({ parts }: { parts: readonly DiffPart[] }) {
  let offset = 0
  return parts.map(({ text, kind }) => {
    offset += text.length
    if (kind === 'same') return text
    return kind === 'added' ? <ins key={offset}>{text}</ins> : <del key={offset}>{text}</del>
  })
}
