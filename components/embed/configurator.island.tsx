'use client'

import { useEffect, useRef, useState } from 'react'
import { buildSnippets, type SnippetFacts, type SnippetName, snippetNames } from '@/components/embed/build-snippets'
import styles from '@/components/embed/embed-page.module.css'
import { CopyButton } from '@/components/ui/copy/copy-button.island'
import { isZone } from '@/lib/core/time/zone'
import { embedFramePath } from '@/lib/site/embed/embed-paths'
import { type EmbedQuery, embedThemes, embedViews } from '@/lib/site/embed/embed-query'
import { embedSize } from '@/lib/site/embed/embed-size'
import { type Language, languages } from '@/lib/site/language/language'

export type ConfiguratorWords = {
  view: string
  views: Record<EmbedQuery['view'], string>
  theme: string
  themes: Record<EmbedQuery['theme'], string>
  language: string
  languages: Record<Language, string>
  zone: string
  zoneHint: string
  preview: string
  previewOf: string
  take: string
  copy: string
  copied: string
  failed: string
  snippets: Record<SnippetName, { title: string; text: string; copyThis: string }>
}
export type Chosen = { slug: string; query: EmbedQuery; facts: Record<Language, SnippetFacts> }
type Props = { chosen: Chosen; siteUrl: string; words: ConfiguratorWords }

/** What an embed looks like and what one pastes for it. With script it follows each choice; without, the form around it is sent. */
export function Configurator({ chosen, siteUrl, words }: Props) {
  const { slug, facts } = chosen
  const [query, setQuery] = useState(chosen.query)
  const set = (part: Partial<EmbedQuery>) => setQuery((before) => ({ ...before, ...part }))
  const snippets = buildSnippets({ slug, query, siteUrl, facts: facts[query.lang] })
  return (
    <>
      <div className={styles.fields}>
        <Select
          name="view"
          label={words.view}
          value={query.view}
          options={embedViews}
          names={words.views}
          onChoose={(view) => set({ view })}
        />
        <Select
          name="theme"
          label={words.theme}
          value={query.theme}
          options={embedThemes}
          names={words.themes}
          onChoose={(theme) => set({ theme })}
        />
        <Select
          name="lang"
          label={words.language}
          value={query.lang}
          options={languages}
          names={words.languages}
          onChoose={(lang) => set({ lang })}
        />
        <label className={styles.field}>
          {words.zone} <span className={styles.hint}>{words.zoneHint}</span>
          <input
            name="tz"
            defaultValue={query.zone ?? ''}
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            onInput={({ currentTarget: { value } }) => (value === '' || isZone(value)) && set({ zone: value || null })}
          />
        </label>
      </div>
      <section className={styles.section} aria-labelledby="preview">
        <h2 id="preview">{words.preview}</h2>
        <Preview slug={slug} query={query} title={words.previewOf} />
      </section>
      <section className={styles.section} aria-labelledby="take">
        <h2 id="take">{words.take}</h2>
        {snippetNames.map((name) => {
          const { title, text, copyThis } = words.snippets[name]
          return (
            <section key={name} className={styles.snippet} aria-labelledby={`take-${name}`}>
              <h3 id={`take-${name}`}>{title}</h3>
              <p className={styles.hint}>{text}</p>
              <pre className={styles.code} id={`snippet-${name}`}>
                {snippets[name]}
              </pre>
              <CopyButton
                from={`snippet-${name}`}
                words={{ copy: words.copy, copied: words.copied, failed: words.failed, name: copyThis }}
              />
            </section>
          )
        })}
      </section>
    </>
  )
}

type SelectProps<Value extends string> = {
  name: string
  label: string
  value: Value
  options: readonly Value[]
  names: Record<Value, string>
  onChoose: (value: Value) => void
}

function Select<Value extends string>({ name, label, value, options, names, onChoose }: SelectProps<Value>) {
  const choose = (chosen: string) => options.filter((option) => option === chosen).forEach(onChoose)
  return (
    <label className={styles.field}>
      {label}
      <select name={name} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The frame itself, as high as it asks to be. */
function Preview({ slug, query, title }: { slug: string; query: EmbedQuery; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(embedSize(query.view).height)
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<{ message?: unknown; value?: unknown } | null>) => {
      if (source !== null && source === frame.current?.contentWindow && data?.message === 'height')
        setHeight(Math.min(Number(data.value) || 0, 2000))
    }
    addEventListener('message', hear)
    // It may have told its height before anybody here listened.
    frame.current?.contentWindow?.postMessage({ message: 'ready' }, '*')
    return () => removeEventListener('message', hear)
  }, [])
  return (
    <iframe
      ref={frame}
      className={styles.preview}
      src={embedFramePath(slug, query)}
      title={title}
      height={height}
      sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
    />
  )
}
