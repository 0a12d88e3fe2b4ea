import type { Deed, Form } from '@/app/[lang]/(editor)/deed'
import { noteOf } from '@/app/[lang]/(editor)/note-of'
import { toImportAnswer } from '@/app/api/v1/routes/import-routes'
import { acceptOf } from '@/components/paste/accept-of'
import { AppError } from '@/lib/core/errors'
import { settleDoubts } from '@/lib/data/incidents/commands/settle-doubts'
import { takeDraft } from '@/lib/data/incidents/commands/take-draft'
import type { KnownIncident } from '@/lib/data/incidents/paste/find-known'
import { importPaste } from '@/lib/data/incidents/paste/import-paste'
import { dropPaste, getKeptPaste, keepPaste } from '@/lib/data/incidents/paste/keep-paste'
import { addSource, makeStub } from '@/lib/data/incidents/paste/make-stub'
import { readPaste } from '@/lib/data/incidents/paste/read-paste'
import { linkDecisions, settleDeadLink } from '@/lib/data/links/settle-dead-link'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorIncidentPath, editorNewPath, editorPath } from '@/lib/site/paths'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const keptPath = (lang: Language) => `${editorNewPath(lang)}?kept=1`
const stubPath = (lang: Language) => editorNewPath(lang)

/** The box and the first notice, without script. */
export const pasteDeeds: Readonly<Record<string, Deed>> = {
  'read-paste': {
    page: keptPath,
    mostBytes: 4_194_304,
    run: async ({ lang, actor, form }) => {
      const { text = '', zone = 'UTC', format = 'auto', vendor = '', page = '', into = '' } = form
      await keepPaste(actor, {
        ...{ text: text.replaceAll('\r\n', '\n'), zone, format },
        ...(vendor === '' ? {} : { vendor }),
        ...(page.trim() === '' ? {} : { page: page.trim() }),
        ...(uuid.test(into) ? { into } : {}),
      })
      return { to: `${keptPath(lang)}#found` }
    },
  },
  'import-paste': {
    page: keptPath,
    mostBytes: 1_048_576,
    run: async ({ lang, actor, form }) => {
      const kept = await getKeptPaste(actor)
      if (kept === null) throw new AppError('gone', 'There is no pasted text any more.', { reason: 'paste-gone' })
      const { drafts } = toImportAnswer(kept.zone, await readPaste(kept))
      const accept = acceptOf(drafts, new Set((form.entry ?? '').split(' ')))
      const { items } = await importPaste(actor, { ...kept, accept })
      const good = items.find(({ outcome }) => outcome !== 'exists' && outcome !== 'refused')
      if (good === undefined) throw new AppError('invalid', items[0]?.reason ?? 'Nothing could be taken over.', { reason: 'unreadable' })
      await dropPaste(actor)
      const isNews = items.some(({ outcome }) => outcome === 'new' || outcome === 'changed')
      return { to: editorIncidentPath(lang, good.incidentId), said: isNews ? 'pasteMade' : 'pasteUnchanged' }
    },
  },
  'make-stub': {
    page: stubPath,
    run: async ({ lang, actor, form }) => {
      const { stub } = getDictionary('en').desk
      const options = { publish: form.publish === 'yes', seen: stub.seen, reason: stub.reason }
      try {
        const { incidentId, published } = await makeStub(actor, { ...fieldsOf(form), services: listOf(form.services) }, options)
        return { to: editorIncidentPath(lang, incidentId), said: published ? 'stubPublished' : 'stubMade' }
      } catch (error) {
        const there = error instanceof AppError ? (error.details.incident as KnownIncident | undefined) : undefined
        if (there === undefined) throw error
        const shown = { incident: there.incidentId, slug: there.slug, title: there.title, published: there.published ? 'yes' : '' }
        return { ...noteOf(error), shown, kept: fieldsOf(form) }
      }
    },
  },
  'add-source': {
    page: stubPath,
    run: async ({ lang, actor, form }) => {
      const incident = requireId(form)
      await addSource(actor, incident, fieldsOf(form))
      return { to: editorIncidentPath(lang, incident), said: 'sourceAdded' }
    },
  },
  'take-draft': {
    page: (lang) => editorPath(lang),
    run: async ({ lang, actor, form }) => {
      const { draft = '' } = form
      if (!uuid.test(draft)) throw new AppError('not-found', 'The form names no draft.')
      const { incidentId } = await takeDraft(actor, { draftId: draft })
      return { to: editorIncidentPath(lang, incidentId), said: 'draftTaken' }
    },
  },
  'settle-doubts': {
    page: (lang) => editorPath(lang),
    run: async ({ actor, form }) => {
      await settleDoubts(actor, requireId(form))
      return { said: 'doubtsSeen' }
    },
  },
  'settle-link': {
    page: (lang) => editorPath(lang),
    run: async ({ actor, form }) => {
      const { link = '', decision } = form
      const known = linkDecisions.find((each) => each === decision)
      if (!/^[0-9a-f]{64}$/.test(link) || known === undefined) throw new AppError('not-found', 'The form names no link and no decision.')
      await settleDeadLink(actor, link, known)
      return { said: known === 'works' ? 'linkWorks' : 'linkLeft' }
    },
  },
}

function fieldsOf(form: Form) {
  const { vendor = '', ticket = '', title = '', url = '', archiveUrl = '', publisher = '' } = form
  return { vendor, ticket, title, url: url.trim(), archiveUrl: archiveUrl.trim(), publisher }
}

function listOf(text = ''): string[] {
  return text.split(' ').filter((item) => item !== '')
}

function requireId({ incident = '' }: Form): string {
  if (!uuid.test(incident)) throw new AppError('not-found', 'The form names no incident.')
  return incident
}
