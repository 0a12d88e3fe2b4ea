import type { Token } from 'markdown-it'
import { Fragment, type ReactNode } from 'react'
import { foldTokens } from '@/components/ui/fold-tokens'
import styles from '@/components/ui/markdown.module.css'
import { parsedLength, parseMarkdown } from '@/components/ui/markdown-parser'

type Renderer = (children: ReactNode, token: Token) => ReactNode

/** All that text may become. Headings are only bold, so that the page's own headings stay in order. */
const blocks: Record<string, Renderer> = {
  paragraph: (children) => <p>{children}</p>,
  heading: (children) => (
    <p>
      <strong>{children}</strong>
    </p>
  ),
  blockquote: (children) => <blockquote>{children}</blockquote>,
  bullet_list: (children) => <ul>{children}</ul>,
  ordered_list: (children, token) => <ol start={Number(token.attrGet('start') ?? 1)}>{children}</ol>,
  list_item: (children) => <li>{children}</li>,
  strong: (children) => <strong>{children}</strong>,
  em: (children) => <em>{children}</em>,
  s: (children) => <s>{children}</s>,
  table: (children) => (
    <div className={styles.table}>
      <table>{children}</table>
    </div>
  ),
  thead: (children) => <thead>{children}</thead>,
  tbody: (children) => <tbody>{children}</tbody>,
  tr: (children) => <tr>{children}</tr>,
  th: (children) => <th>{children}</th>,
  td: (children) => <td>{children}</td>,
  link: (children, token) => {
    const href = String(token.attrGet('href') ?? '')
    return /^(?:https?:|mailto:)/i.test(href) ? (
      <a href={href} rel="nofollow noopener ugc">
        {children}
      </a>
    ) : (
      children
    )
  },
}

const leaves: Record<string, (token: Token) => ReactNode> = {
  text: (token) => token.content,
  text_special: (token) => token.content,
  softbreak: () => '\n',
  hardbreak: () => <br />,
  hr: () => <hr />,
  code_inline: (token) => <code>{token.content}</code>,
  code_block: (token) => <pre>{token.content}</pre>,
  fence: (token) => <pre>{token.content}</pre>,
}

/**
 * Text of an entry. Markdown is parsed to tokens and each token is drawn by the list above; what is not in it stays text. Longer
 * than 32,000 characters it is shown as it is. With `readOn`, the words over the rest, a very long text is folded.
 */
export function Markdown({ text, readOn }: { text: string; readOn?: (words: number) => string }) {
  if (text.length > parsedLength) return <div className={styles.plain}>{text}</div>
  const tokens = parseMarkdown(text)
  const { shown, rest, wordCount } = readOn === undefined ? { shown: tokens, rest: [], wordCount: 0 } : foldTokens(tokens)
  return (
    <div className={styles.markdown}>
      {renderTokens(shown)}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{readOn?.(wordCount)}</summary>
          {renderTokens(rest)}
        </details>
      )}
    </div>
  )
}

function renderTokens(tokens: readonly Token[]): ReactNode {
  const stack: { token: Token | null; children: ReactNode[] }[] = [{ token: null, children: [] }]
  const append = (node: ReactNode) => {
    const children = stack.at(-1)?.children
    children?.push(<Fragment key={children.length}>{node}</Fragment>)
  }
  for (const token of tokens) {
    if (token.nesting === 1) stack.push({ token, children: [] })
    else if (token.nesting === -1) {
      const closed = stack.pop()
      const render = blocks[token.type.replace(/_close$/, '')]
      if (closed?.token) append(render && !closed.token.hidden ? render(closed.children, closed.token) : closed.children)
    } else if (token.type === 'inline') append(renderTokens(token.children ?? []))
    else append(leaves[token.type]?.(token) ?? token.content)
  }
  return stack[0]?.children
}
