import type { Deed, Form } from '@/app/[lang]/(editor)/deed'
import { pageOf, requireId, requireNumber, requireReason, requireSure } from '@/app/[lang]/(editor)/deeds/publishing-deeds'
import { AppError } from '@/lib/core/errors'
import { type RedactableField, redactableFields } from '@/lib/core/history/redact'
import { slugSchema } from '@/lib/core/incident/claim'
import { mergeIncident } from '@/lib/data/incidents/commands/life/merge-incident'
import { redactIncident } from '@/lib/data/incidents/commands/life/redact-incident'
import { renameIncident } from '@/lib/data/incidents/commands/life/rename-incident'
import { retractIncident } from '@/lib/data/incidents/commands/life/retract-incident'
import { revertIncident } from '@/lib/data/incidents/commands/life/revert-incident'

/** The step that a form stands on: what was sent is not right, and is to be sent again from there. */
function stepPage(step: string, ...names: string[]): Deed['page'] {
  return (lang, form) => {
    const page = pageOf(lang, form, 'record')
    const kept = names.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name]]]))
    return page.endsWith('/record') ? `${page}?${new URLSearchParams([['do', step], ...kept])}` : page
  }
}

/** What somebody decided, and the revision that they saw. */
function decided(form: Form): { incidentId: string; reason: string; baseRevision: number } {
  return { incidentId: requireId(form, 'incident'), reason: requireReason(form), baseRevision: requireNumber(form, 'revision') }
}

/** What is done with a published incident. Each command asks again whether they may. */
export const recordDeeds: Readonly<Record<string, Deed>> = {
  'revert-incident': {
    page: stepPage('revert', 'to'),
    run: async ({ lang, actor, form }) => {
      await revertIncident(actor, { ...decided(form), to: requireNumber(form, 'to') })
      return { said: 'reverted', to: pageOf(lang, form, 'record') }
    },
  },
  'rename-incident': {
    page: stepPage('rename', 'slug'),
    run: async ({ lang, actor, form }) => {
      const { slug = '' } = form
      if (!slugSchema.safeParse(slug).success)
        throw new AppError('invalid', 'This is no address.', { field: 'slug', reason: 'slug-invalid' })
      await renameIncident(actor, { ...decided(form), slug })
      return { said: 'renamed', to: pageOf(lang, form, 'record') }
    },
  },
  'merge-incident': {
    page: stepPage('merge', 'into'),
    run: async ({ lang, actor, form }) => {
      await mergeIncident(actor, { ...decided(form), into: requireId(form, 'into') })
      return { said: 'merged', to: pageOf(lang, form, 'record') }
    },
  },
  'retract-incident': {
    page: stepPage('retract'),
    run: async ({ lang, actor, form }) => {
      await retractIncident(actor, decided(form))
      return { said: 'retracted', to: pageOf(lang, form, 'record') }
    },
  },
  'redact-incident': {
    page: stepPage('redact'),
    run: async ({ lang, actor, form }) => {
      const { incidentId, reason } = decided(form)
      const texts = readTexts(form)
      const fields = (form.fields ?? '')
        .split(' ')
        .filter((field): field is RedactableField => redactableFields.some((each) => each === field))
      if (texts.length === 0 && (fields.length === 0 || !form.entry))
        throw new AppError('invalid', 'Say which words.', { field: 'texts', reason: 'text-missing' })
      requireSure(form)
      const entry = form.entry ? { entry: form.entry, fields } : {}
      await redactIncident(actor, { incidentId, reason, texts, ...entry }).catch((error: unknown) => {
        throw withReason(error)
      })
      return { said: 'redacted', to: pageOf(lang, form, 'record') }
    },
  },
}

function readTexts({ texts = '' }: Form): string[] {
  const lines = texts
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length > 20 || lines.some((line) => line.length < 3 || line.length > 4000))
    throw new AppError('invalid', 'The words to remove are too many or too short.', { field: 'texts', reason: 'texts-refused' })
  return lines
}

/** What the command refuses, by the field that it names. */
function withReason(error: unknown): unknown {
  if (!(error instanceof AppError)) return error
  const { field } = error.details
  const reason = field === 'reason' ? 'reason-tells' : field === 'texts' ? 'nowhere' : undefined
  return reason === undefined ? error : new AppError(error.code, error.message, { field, reason })
}
