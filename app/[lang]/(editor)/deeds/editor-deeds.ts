import type { Deed } from '@/app/[lang]/(editor)/deed'
import { accountDeeds } from '@/app/[lang]/(editor)/deeds/account-deeds'
import { pasteDeeds } from '@/app/[lang]/(editor)/deeds/paste-deeds'
import { peopleDeeds } from '@/app/[lang]/(editor)/deeds/people-deeds'
import { publishingDeeds } from '@/app/[lang]/(editor)/deeds/publishing-deeds'
import { recordDeeds } from '@/app/[lang]/(editor)/deeds/record-deeds'
import { reportDeeds } from '@/app/[lang]/(editor)/deeds/report-deeds'
import { secondFactorDeeds } from '@/app/[lang]/(editor)/deeds/second-factor-deeds'
import { settingsDeeds } from '@/app/[lang]/(editor)/deeds/settings-deeds'
import { shelfDeeds } from '@/app/[lang]/(editor)/deeds/shelf-deeds'
import { tokenDeeds } from '@/app/[lang]/(editor)/deeds/token-deeds'

/** Every form of those who are signed in. */
export const editorDeeds: Readonly<Record<string, Deed>> = {
  ...accountDeeds,
  ...secondFactorDeeds,
  ...tokenDeeds,
  ...peopleDeeds,
  ...publishingDeeds,
  ...recordDeeds,
  ...reportDeeds,
  ...pasteDeeds,
  ...shelfDeeds,
  ...settingsDeeds,
}
