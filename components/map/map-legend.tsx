import type { MapView, MarkForm, Voice } from '@/components/map/build-map'
import styles from '@/components/map/map.module.css'
import { MapMark, MapRing } from '@/components/map/map-mark'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

const voices: readonly Voice[] = ['vendor', 'others', 'both']
const forms = ['cloud', 'wide'] as const satisfies readonly MarkForm[]

/** What the fillings and forms on the map mean: only those that are on it. */
export function MapLegend({ map, lang, vendor }: { map: MapView; lang: Language; vendor: string }) {
  const words = getDictionary(lang).places
  const used = new Set([...map.areas, ...map.marks].map(({ voice }) => voice))
  const drawn = new Set(map.marks.map(({ form }) => form))
  return (
    <figcaption className={styles.legend}>
      {voices
        .filter((voice) => used.has(voice))
        .map((voice) => (
          <span key={voice} className={styles.key}>
            <Swatch voice={voice} /> {words.voices[voice](vendor)}
          </span>
        ))}
      {map.areas.some(({ outlineOnly }) => outlineOnly) && (
        <span className={styles.key}>
          <svg className={styles.swatch} viewBox="0 0 24 16" aria-hidden="true">
            <g className={`${styles.area} ${styles.both} ${styles.outline}`}>
              <path className={styles.ground} d="M3 3l9-1 9 5-4 7-12-1z" />
            </g>
          </svg>{' '}
          {words.forms.outline}
        </span>
      )}
      {forms
        .filter((form) => drawn.has(form))
        .map((form) => (
          <span key={form} className={styles.key}>
            <svg className={styles.swatch} viewBox="0 0 24 16" aria-hidden="true">
              {form === 'wide' ? <MapRing x={12} y={8} radius={6} voice="others" /> : <MapMark x={12} y={8} form={form} voice="others" />}
            </svg>{' '}
            {words.forms[form]}
          </span>
        ))}
    </figcaption>
  )
}

function Swatch({ voice }: { voice: Voice }) {
  return (
    <svg className={styles.swatch} viewBox="0 0 24 16" aria-hidden="true">
      <g className={`${styles.area} ${styles[voice]}`}>
        <path className={styles.paint} d="M1 1h22v14h-22z" />
        <path className={styles.frame} d="M1 1h22v14h-22z" />
        {voice !== 'vendor' && <path className={styles.stripes} d="M4 15l8-14M10 15l8-14M16 15l6-10.5M2 8l4-7" />}
      </g>
    </svg>
  )
}
