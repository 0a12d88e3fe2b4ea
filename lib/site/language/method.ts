import type { Language } from '@/lib/site/language/language'
import { methodDe } from '@/lib/site/language/method-de'
import { type Method, methodEn } from '@/lib/site/language/method-en'

const methods: Record<Language, Method> = { en: methodEn, de: methodDe }

export function getMethod(lang: Language): Method {
  return methods[lang]
}
