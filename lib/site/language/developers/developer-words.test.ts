import { expect, it } from 'vitest'
import { developersDe } from '@/lib/site/language/developers/de'
import { type DeveloperSection, developersEn } from '@/lib/site/language/developers/en'

const codes = (texts: readonly string[]) => texts.map((text) => (text.match(/`[^`]+`/g) ?? []).sort())

it.each(Object.keys(developersEn.sections) as DeveloperSection[])('of %s both languages say the same of code', (section) => {
  const [en, de] = [developersEn.sections[section].paragraphs, developersDe.sections[section].paragraphs]
  expect(codes(de)).toEqual(codes(en))
  for (const text of [...en, ...de]) expect(text.split('`').length % 2).toBe(1)
})
