import { onOneLine } from '@/lib/core/text/lines'
import { toNotice } from '@/lib/publish/incident/to-notice'
import { addressOf, languagesOf, serviceNamesOf, type ToldIncident } from '@/lib/publish/incident/told-incident'

/** The format `notice.txt`: the dated paragraph for one's own users, in every language or in the one asked for; a blank line between. */
export function toNoticeText(incident: ToldIncident): string {
  const paragraphs = languagesOf(incident).map((lang) =>
    onOneLine(
      toNotice(incident.timeline, {
        lang,
        vendor: incident.vendor.name,
        services: serviceNamesOf(incident),
        url: addressOf(incident, lang),
      }),
    ),
  )
  return `${paragraphs.join('\n\n')}\n`
}
