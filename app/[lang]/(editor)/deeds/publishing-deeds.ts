import type { Deed, Form } from '@/app/[lang]/(editor)/deed'
import { AppError } from '@/lib/core/errors'
import { discardDraft } from '@/lib/data/incidents/commands/discard-draft'
import { publishDraft } from '@/lib/data/incidents/commands/publish-draft'
import { returnDraft } from '@/lib/data/incidents/commands/review/return-draft'
import { submitDraft } from '@/lib/data/incidents/commands/review/submit-draft'
import { writeComment } from '@/lib/data/incidents/commands/review/write-comment'
import { settleClashes } from '@/lib/data/incidents/commands/settle-clashes'
import type { Language } from '@/lib/site/language/language'
import { editorIncidentPath, editorPath } from '@/lib/site/paths'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The page of the incident that a form names; a forged name leads to the desk. */
export function pageOf(lang: Language, form: Form, part: 'publish' | 'record'): string {
  const id = form.incident ?? ''
  return uuid.test(id) ? editorIncidentPath(lang, id, part) : editorPath(lang)
}

export function requireId(form: Form, name: string): string {
  const id = form[name] ?? ''
  if (!uuid.test(id)) throw new AppError('not-found', `The form names no ${name}.`)
  return id
}

export function requireNumber(form: Form, name: string): number {
  const text = form[name] ?? ''
  if (!/^\d{1,9}$/.test(text)) throw new AppError('invalid', `The form names no ${name}.`)
  return Number(text)
}

export function requireReason({ reason = '' }: Form): string {
  return requireText(reason, { field: 'reason', most: 1000 })
}

/** What somebody typed, without the spaces around it. Refused at its field when there is nothing, or too much. */
export function requireText(
  given: string,
  { field, most, isOptional = false }: { field: string; most: number; isOptional?: boolean },
): string {
  const text = given.trim()
  if (text === '' && !isOptional) throw new AppError('invalid', `Give a ${field}.`, { field, reason: `${field}-missing` })
  if (text.length > most) throw new AppError('invalid', `At most ${most} characters.`, { field, reason: `${field}-long` })
  return text
}

export function requireSure({ sure }: Form): void {
  if (sure !== 'yes') throw new AppError('invalid', 'Tick the box first.', { field: 'sure', reason: 'not-sure' })
}

const page: Deed['page'] = (lang, form) => pageOf(lang, form, 'publish')

/** What is done with a draft on its way into public. Each command asks again whether they may. */
export const publishingDeeds: Readonly<Record<string, Deed>> = {
  'publish-draft': {
    page,
    run: async ({ actor, form }) => {
      const reason = requireReason(form)
      const seen = { version: requireNumber(form, 'version'), revision: requireNumber(form, 'revision') }
      const recorded = await publishDraft(actor, { draftId: requireId(form, 'draft'), reason, ...seen })
      return { said: recorded === null ? 'nothingNew' : 'published' }
    },
  },
  'settle-clashes': {
    page,
    run: async ({ actor, form }) => {
      const choices = Object.entries(form).flatMap(([name, value]) =>
        name.startsWith('stand:') && (value === 'draft' || value === 'public') ? [[name.slice(6), value] as const] : [],
      )
      await settleClashes(actor, {
        draftId: requireId(form, 'draft'),
        version: requireNumber(form, 'version'),
        revision: requireNumber(form, 'revision'),
        choices: Object.fromEntries(choices),
      })
      return { said: 'settled' }
    },
  },
  'submit-draft': {
    page,
    run: async ({ actor, form }) => {
      const comment = requireText(form.comment ?? '', { field: 'comment', most: 4000, isOptional: true })
      await submitDraft(actor, { incidentId: requireId(form, 'incident'), version: requireNumber(form, 'version'), comment })
      return { said: 'handedIn' }
    },
  },
  'return-draft': {
    page,
    run: async ({ actor, form }) => {
      const comment = requireText(form.comment ?? '', { field: 'comment', most: 4000 })
      await returnDraft(actor, { incidentId: requireId(form, 'incident'), comment })
      return { said: 'returned' }
    },
  },
  'comment-draft': {
    page,
    run: async ({ actor, form }) => {
      const text = requireText(form.comment ?? '', { field: 'comment', most: 4000 })
      await writeComment(actor, { incidentId: requireId(form, 'incident'), text })
      return { said: 'commented' }
    },
  },
  'discard-draft': {
    page,
    run: async ({ lang, actor, form }) => {
      requireSure(form)
      await discardDraft(actor, { draftId: requireId(form, 'draft'), version: requireNumber(form, 'version') })
      return { said: 'discarded', to: editorPath(lang) }
    },
  },
}
