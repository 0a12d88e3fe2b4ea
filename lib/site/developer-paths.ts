import type { Language } from '@/lib/site/language/language'

const localPath = (lang: Language, path: string) => (lang === 'en' ? path : `/${lang}${path}`)

/** What machines can have. */
export const developersPath = (lang: Language) => localPath(lang, '/developers')
export const schemaPath = (name: string) => `/schemas/${name}`
