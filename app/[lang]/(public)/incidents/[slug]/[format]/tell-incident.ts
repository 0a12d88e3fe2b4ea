import type { IncidentView } from '@/components/incident/incident-view'
import { buildRibbonData } from '@/components/timeline/build-ribbon-data'
import { lightPalette } from '@/components/timeline/picture/ribbon-palette'
import { toRibbonPicture } from '@/components/timeline/picture/to-ribbon-picture'
import { statusPaths } from '@/components/ui/status-icon'
import type { ToldIncident } from '@/lib/publish/incident/told-incident'
import { getConfig } from '@/lib/site/config'
import { siteSettings } from '@/lib/site/settings'

/** What formats are written from: the values of the page, its drawing, and the address of this site. */
export function tellIncident(view: IncidentView, how: Pick<ToldIncident, 'isLanguageChosen' | 'isPinned'>): ToldIncident {
  const { name, licence } = siteSettings()
  const { lang, timeline, revision, vendor, serviceNames } = view
  return {
    ...how,
    lang,
    timeline,
    revision,
    vendor,
    serviceNames,
    site: { name, licence, url: getConfig().siteUrl },
    drawing: {
      // An image is of one incident: what is linked to it has one of its own.
      ribbon: (room) => {
        const data = buildRibbonData({ ...view, linked: [], combined: null })
        return data && toRibbonPicture(data, { ...room, palette: lightPalette, label: '' })
      },
      statusSign: (status) => statusPaths[status],
    },
  }
}
