'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { acceptOf, boxOf, shownOf } from '@/components/paste/accept-of'
import { type Answered, toAnswered, toImportBody } from '@/components/paste/ask-imports'
import { PastePreview } from '@/components/paste/found/paste-preview'
import { MadeDrafts } from '@/components/paste/made-drafts'
import styles from '@/components/paste/paste.module.css'
import { type PasteChoices, PasteFields } from '@/components/paste/paste-fields'
import {
  type PasteFields as Fields,
  fill,
  mostCharacters,
  type PasteAnswer,
  type PasteItem,
  type PasteWords,
} from '@/components/paste/paste-view'
import { dropKept, readKept, useKeptPaste } from '@/components/paste/use-kept-paste'
import people from '@/components/people/people.module.css'
import { wordToldOrKeep } from '@/lib/site/language/told/word-told'

const api = '/api/v1/imports'
const pauseMs = 300

type BoxProps = {
  words: PasteWords
  choices: PasteChoices
  /** As the form without script left it. */
  fields: Fields
  answer: PasteAnswer | null
  /** Where this person's text is kept on the device. */
  storageKey: string
  /** Where the forms go without script. */
  readAction: string
  makeAction: string
  /** The address of a draft, without its id. */
  editorBase: string
}

/** The box that takes whatever was found, shows at once what is in it, and makes drafts of it. Nothing typed here is ever lost. */
export function PasteBox({ words, choices, fields: first, answer: found, storageKey, readAction, makeAction, editorBase }: BoxProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [fields, setFields] = useState(first)
  const [ownZone, setOwnZone] = useState<string | null>(null)
  const [isReady, setReady] = useState(false)
  const [shown, setShown] = useState<{ of: string; answer: PasteAnswer } | null>(found && { of: first.text, answer: found })
  const [fault, setFault] = useState<{ message: string; canRetry: boolean } | null>(null)
  const [state, setState] = useState<'still' | 'reading' | 'making'>('still')
  const [made, setMade] = useState<PasteItem[]>([])
  const [own, setOwn] = useState<PasteChoices['incidents']>([])
  const [tries, setTries] = useState(0)
  const keeping = useKeptPaste(storageKey, fields, isReady)
  const isTooLong = fields.text.length > mostCharacters

  useEffect(() => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
    const typed = box.current?.value ?? ''
    const kept = readKept(storageKey)
    setOwnZone(zone)
    setFields((now) => {
      if (now.text !== '') return now
      const base = { ...now, zone: choices.zones.includes(zone) ? zone : now.zone }
      if (typed !== '') return { ...base, text: typed }
      return { ...base, ...kept, ...(now.into === '' ? {} : { into: now.into }) }
    })
    setReady(true)
    if (location.hash === '') box.current?.focus()
  }, [storageKey, choices.zones])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    if (!isReady) return
    setFault(null)
    if (fields.text.trim() === '' || isTooLong) {
      setShown(null)
      setState('still')
      return
    }
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      setState('reading')
      const answered = await ask({ ...toImportBody(fields), dryRun: true }, words, abort.signal)
      if (abort.signal.aborted) return
      setState('still')
      if (answered.ok) setShown({ of: fields.text, answer: answered.answer })
      else {
        if (answered.refused) setShown(null)
        setFault({ message: answered.message, canRetry: !answered.refused })
      }
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [fields, isReady, isTooLong, tries, words])

  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (shown === null || state === 'making') return
    const stay = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'stay'
    const ticked = new Set(new FormData(event.currentTarget).getAll('entry').map(String))
    setState('making')
    const { drafts } = shown.answer
    const isAll = shownOf(drafts).every((draft) => draft.document.entries.every(({ id }) => ticked.has(boxOf(draft.incidentId, id))))
    const accept = isAll ? {} : { accept: acceptOf(drafts, ticked) }
    const answered = await ask({ ...toImportBody({ ...fields, text: shown.of }), ...accept }, words)
    setState('still')
    if (!answered.ok) return setFault({ message: answered.message, canRetry: false })
    const { items } = answered.answer
    const good = items.filter(({ outcome }) => outcome !== 'exists' && outcome !== 'refused')
    setMade(items)
    setOwn((now) => withoutTwice([...good.map(({ incidentId, title }) => ({ id: incidentId, title })), ...now]))
    if (good.length < items.length) {
      const reason = items.find((item) => item.reason !== null)?.reason ?? words.refused
      return setFault({ message: wordToldOrKeep(reason, words.told), canRetry: false })
    }
    dropKept(storageKey)
    const [only, ...others] = good
    if (!stay && only !== undefined && others.length === 0) return location.assign(`${editorBase}/${only.incidentId}`)
    setFields((now) => ({ ...now, text: '', format: 'auto', into: others.length === 0 ? (only?.incidentId ?? now.into) : now.into }))
    box.current?.focus()
  }

  const status = state === 'reading' ? words.reading : state === 'making' ? words.making : keeping === 'kept' ? words.kept : ''
  const incidents = withoutTwice([...own, ...choices.incidents])
  return (
    <>
      <form className={styles.form} method="post" action={readAction} onSubmit={(event) => event.preventDefault()}>
        <PasteFields
          fields={fields}
          choices={{ ...choices, ownZone, incidents }}
          words={words}
          box={box}
          isOpen={shown?.answer.refused != null}
          onChange={(changed) => setFields((now) => ({ ...now, ...changed }))}
        />
        {isReady ? (
          <div className={styles.line}>
            <p className={styles.status} role="status">
              {status}
            </p>
            {fields.text === '' ? null : (
              <button className={people.quiet} type="button" onClick={() => setFields((now) => ({ ...now, text: '' }))}>
                {words.clear}
              </button>
            )}
          </div>
        ) : (
          <button className={people.button} type="submit">
            {words.read}
          </button>
        )}
      </form>
      {isTooLong ? <Fault message={fill(words.tooLong, { n: fields.text.length })} /> : null}
      {keeping === 'not-kept' ? <Fault message={words.notKept} /> : null}
      {fault === null ? null : (
        <Fault message={fault.message}>
          {fault.canRetry ? (
            <button className={people.quiet} type="button" onClick={() => setTries((n) => n + 1)}>
              {words.again}
            </button>
          ) : null}
        </Fault>
      )}
      {made.length === 0 || fields.text !== '' ? null : <MadeDrafts items={made} editorBase={editorBase} words={words} />}
      {shown === null ? (
        <p className={styles.hint}>
          {words.lead} {words.empty}
        </p>
      ) : (
        <Found
          text={shown.of}
          answer={shown.answer}
          words={words}
          action={makeAction}
          isLive={isReady}
          isBusy={state === 'making'}
          onMake={make}
        />
      )}
    </>
  )
}

type FoundProps = {
  text: string
  answer: PasteAnswer
  words: PasteWords
  action: string
  isLive: boolean
  isBusy: boolean
  onMake: (event: FormEvent<HTMLFormElement>) => void
}

function Found({ text, answer, words, action, isLive, isBusy, onMake }: FoundProps) {
  const form = useRef<HTMLFormElement>(null)
  const tick = (isTicked: boolean) => {
    for (const entry of form.current?.querySelectorAll<HTMLInputElement>('input[name="entry"]') ?? []) entry.checked = isTicked
  }
  const canMake = answer.refused === null && answer.drafts.length > 0
  return (
    <section className={styles.preview} aria-labelledby="found">
      <h2 id="found">{words.foundTitle}</h2>
      <form ref={form} className={styles.form} method="post" action={action} onSubmit={onMake}>
        {canMake ? (
          <div className={styles.deeds}>
            <button className={people.button} type="submit" disabled={isBusy}>
              {answer.drafts.length > 1 ? words.makeMany : words.make}
            </button>
            {isLive ? (
              <>
                {answer.drafts.length > 1 ? null : (
                  <button className={people.quiet} type="submit" value="stay" disabled={isBusy}>
                    {words.makeMore}
                  </button>
                )}
                <button className={people.quiet} type="button" onClick={() => tick(true)}>
                  {words.takeAll}
                </button>
                <button className={people.quiet} type="button" onClick={() => tick(false)}>
                  {words.takeNone}
                </button>
              </>
            ) : null}
          </div>
        ) : null}
        <PastePreview text={text} answer={answer} words={words} />
      </form>
    </section>
  )
}

function Fault({ message, children }: { message: string; children?: React.ReactNode }) {
  return (
    <div className={styles.refused} role="alert">
      <p>{message}</p>
      {children}
    </div>
  )
}

function withoutTwice(incidents: PasteChoices['incidents']): PasteChoices['incidents'] {
  return incidents.filter(({ id }, index) => incidents.findIndex((other) => other.id === id) === index)
}

async function ask(body: unknown, words: PasteWords, signal?: AbortSignal): Promise<Answered> {
  try {
    const answer = await fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    })
    return toAnswered(answer.status, await answer.json().catch(() => null), words)
  } catch {
    return { ok: false, refused: false, message: fill(words.failed, { why: words.offline }) }
  }
}
