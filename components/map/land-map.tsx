import type { MapView, Voice } from '@/components/map/build-map'
import styles from '@/components/map/map.module.css'
import { MapGround } from '@/components/map/map-ground'
import { MapLegend } from '@/components/map/map-legend'
import { MapMark, MapRing } from '@/components/map/map-mark'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

const hatchings = ['others', 'both'] as const

type MapProps = { map: MapView; lang: Language; vendor?: string; label: string; description?: string }

/** Places on a land map, drawn by the server: filled, hatched or both by who named them. A list beside it must say the same. */
export function LandMap({ map, lang, vendor, label, description }: MapProps) {
  const { box, areas, marks } = map
  const width = box.x1 - box.x0
  const words = getDictionary(lang).places
  const naming = (name: string, voice: Voice) => (vendor === undefined ? name : `${name}: ${words.voices[voice](vendor)}`)
  return (
    <figure className={styles.figure}>
      <MapGround box={box} role="img" label={label} {...(description === undefined ? {} : { description })}>
        <Patterns width={width} />
        {areas.map(({ slug, place, voice, path, outlineOnly }) => (
          <g key={slug} className={`${styles.area} ${styles[voice]} ${outlineOnly ? styles.outline : ''}`}>
            <title>{naming(place.names[lang], voice)}</title>
            <path className={styles.ground} d={path} />
          </g>
        ))}
        {marks.map(({ slug, place, voice, form, x, y }) =>
          form === 'wide' ? (
            <MapRing key={slug} x={x} y={y} radius={Math.round(width / 42)} voice={voice} name={naming(place.names[lang], voice)} />
          ) : (
            <MapMark key={slug} x={x} y={y} form={form} voice={voice} name={naming(place.names[lang], voice)} />
          ),
        )}
      </MapGround>
      {vendor !== undefined && <MapLegend map={map} lang={lang} vendor={vendor} />}
    </figure>
  )
}

/** Hatching of the same density however the map is cropped. */
function Patterns({ width }: { width: number }) {
  const step = Math.round(width / 11) / 10
  const hatch = { width: step, height: step, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' } as const
  return (
    <defs>
      {hatchings.map((voice) => (
        <pattern key={voice} id={`map-${voice}`} className={styles[voice]} {...hatch}>
          <path className={styles.paint} d={`M0 0h${step}v${step}h-${step}z`} />
          <path className={styles.hatch} d={`M0 0v${step}`} strokeWidth={step * 0.8} />
        </pattern>
      ))}
    </defs>
  )
}
