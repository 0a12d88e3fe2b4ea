import type { Language } from '@/lib/site/language/language'

const formats: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en-GB', { useGrouping: true }),
  de: new Intl.NumberFormat('de-DE', { useGrouping: true }),
}

export function formatNumber(value: number, lang: Language): string {
  return formats[lang].format(value)
}
