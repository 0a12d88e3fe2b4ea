'use client'

import { useEffect, useState } from 'react'
import { toBeginning } from '@/components/editor/saving/to-request'
import { readKept } from '@/components/editor/working-copy/kept-copy'
import message from '@/components/layout/message.module.css'
import styles from '@/components/people/people.module.css'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Language } from '@/lib/site/language/language'

type Words = Record<'left' | 'beginAnew' | 'beginFailed', string>

/** Where an incident has no page in the editor any more: what this person left of its draft on this device, to begin anew from. */
export function LeftDraft({ words }: { words: Record<Language, Words> }) {
  const [found, setFound] = useState<{ lang: Language; document: IncidentDocument } | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => void findLeft().then(setFound), [])
  if (found === null) return null
  const said = words[found.lang]
  const begin = async () => {
    const status = await fetch('/api/v1/incidents', toBeginning(found.document)).then(
      (response) => response.status,
      () => 0,
    )
    // Where somebody else began one meanwhile, the editor compares the two.
    if (status === 201 || status === 409) location.reload()
    else setFailed(true)
  }
  return (
    <section className={message.message} lang={found.lang}>
      <p>{said.left}</p>
      <p>
        <button className={styles.button} type="button" onClick={() => void begin()}>
          {said.beginAnew}
        </button>
      </p>
      {hasFailed && <p role="alert">{said.beginFailed}</p>}
    </section>
  )
}

/** Only of whoever is signed in: others may have used this browser too. */
async function findLeft(): Promise<{ lang: Language; document: IncidentDocument } | null> {
  const [, german, incident] = /^(\/de)?\/editor\/incidents\/([0-9a-f-]{36})$/.exec(location.pathname) ?? []
  if (incident === undefined) return null
  const named = Object.keys(localStorage).filter((name) => name.startsWith('faultline.draft.') && name.includes(`.${incident}.`))
  if (named.length === 0) return null
  const me = (await (await fetch('/api/v1/me')).json().catch(() => null)) as { person?: { id: string } } | null
  const own = named.filter((name) => name.startsWith(`faultline.draft.${me?.person?.id}.`))
  const document = own.map((name) => readKept(localStorage.getItem(name))?.whole).find((whole) => whole !== undefined)
  return document === undefined ? null : { lang: german === undefined ? 'en' : 'de', document }
}
