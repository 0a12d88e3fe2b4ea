import type { MarkForm, Voice } from '@/components/map/build-map'
import styles from '@/components/map/map.module.css'

type MarkProps = { x: number; y: number; form: Exclude<MarkForm, 'wide'>; voice: Voice; name?: string }
type RingProps = { x: number; y: number; radius: number; voice: Voice; name?: string }

/** A line without length is a dot of the same size however the map is scaled: round for a place, square for a cloud region. */
export function MapMark({ x, y, form, voice, name }: MarkProps) {
  const spot = `M${x} ${y}h0`
  return (
    <g className={`${styles.mark} ${styles[form]} ${styles[voice]}`}>
      {name !== undefined && <title>{name}</title>}
      <path className={styles.halo} d={spot} />
      <path className={styles.rim} d={spot} />
      {voice !== 'vendor' && <path className={styles.hollow} d={spot} />}
      {voice === 'both' && <path className={styles.heart} d={spot} />}
    </g>
  )
}

/** What is too wide to be drawn: a ring in its middle, broken where the vendor did not name it, double where both did. */
export function MapRing({ x, y, radius, voice, name }: RingProps) {
  return (
    <g className={`${styles.ring} ${styles[voice]}`}>
      {name !== undefined && <title>{name}</title>}
      <circle className={styles.halo} cx={x} cy={y} r={radius} />
      <circle className={styles.rim} cx={x} cy={y} r={radius} />
      {voice === 'both' && <circle className={styles.rim} cx={x} cy={y} r={radius * 0.65} />}
    </g>
  )
}
