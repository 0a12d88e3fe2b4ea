import { type ToldWords, wordTold } from '@/lib/site/language/told/word-told'

/** A sentence that was told in English, in the language of the page where that has one for it. */
export function ToldText({ told, words }: { told: string; words: ToldWords }) {
  return wordTold(told, words) ?? <span lang="en">{told}</span>
}
