import type { Deed, Form } from '@/app/[lang]/(editor)/deed'
import { fromItemForm } from '@/app/[lang]/(editor)/deeds/item-forms'
import type { EditedPart } from '@/components/shelf/shelf-fields'
import { AppError } from '@/lib/core/errors'
import type { ShelfItem } from '@/lib/data/shelf/catalogue-rows'
import { deleteItem } from '@/lib/data/shelf/delete-item'
import { mergeService } from '@/lib/data/shelf/merge-service'
import { addItem, changeItem } from '@/lib/data/shelf/save-item'
import type { Language } from '@/lib/site/language/language'
import { editorCataloguePath } from '@/lib/site/paths'

const parts: readonly EditedPart[] = ['vendors', 'services', 'regions']
const isSlug = (slug: string) => /^[a-z0-9-]{1,120}$/.test(slug)
const partOf = ({ part }: Form) => parts.find((each) => each === part) ?? 'services'
const listPage = (lang: Language, form: Form) => editorCataloguePath(lang, partOf(form))
const itemPage = (lang: Language, form: Form) => editorCataloguePath(lang, partOf(form), isSlug(form.slug ?? '') ? form.slug : undefined)

/** What curators do with the catalogue. Each command asks again whether they may. */
export const shelfDeeds: Readonly<Record<string, Deed>> = {
  'add-item': {
    page: listPage,
    run: async ({ lang, actor, form }) => {
      const part = requirePart(form)
      const slug = (form.slug ?? '').trim()
      await addItem(actor, part, { slug, ...fromItemForm[part](form) } as ShelfItem[typeof part])
      return { to: editorCataloguePath(lang, part, slug), said: 'shelfAdded' }
    },
  },
  'change-item': {
    page: itemPage,
    run: async ({ actor, form }) => {
      const part = requirePart(form)
      await changeItem(actor, part, form.slug ?? '', fromItemForm[part](form))
      return { said: 'shelfChanged' }
    },
  },
  'retire-item': {
    page: itemPage,
    run: async ({ actor, form }) => {
      const retired = form.retired === 'yes'
      await changeItem(actor, requirePart(form), form.slug ?? '', { retired })
      return { said: retired ? 'shelfRetired' : 'shelfBack' }
    },
  },
  'merge-service': {
    page: itemPage,
    run: async ({ lang, actor, form }) => {
      const into = (form.into ?? '').trim()
      await mergeService(actor, { slug: form.slug ?? '', into })
      return { to: editorCataloguePath(lang, 'services', into), said: 'shelfMerged' }
    },
  },
  'delete-item': {
    page: itemPage,
    run: async ({ lang, actor, form }) => {
      await deleteItem(actor, requirePart(form), form.slug ?? '')
      return { to: listPage(lang, form), said: 'shelfDeleted' }
    },
  },
}

function requirePart({ part }: Form): EditedPart {
  const known = parts.find((each) => each === part)
  if (known === undefined) throw new AppError('not-found', 'There is no such part of the catalogue.')
  return known
}
