import type { ReactNode } from 'react'
import type { Box } from '@/components/map/atlas'
import styles from '@/components/map/map.module.css'
import { bordersHref, landHref } from '@/components/map/to-land-svg'

type GroundProps = { box: Box; role: 'img' | 'group'; label: string; description?: string; children: ReactNode }

/** Land and borders of one part of the world, with what a map shows drawn on them. */
export function MapGround({ box, role, label, description, children }: GroundProps) {
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0].map((side) => Math.round(side * 10) / 10)
  return (
    <svg
      className={styles.map}
      viewBox={`${box.x0} ${box.y0} ${width} ${height}`}
      role={role}
      aria-label={label}
      aria-describedby={description === undefined ? undefined : 'map-description'}
    >
      {description !== undefined && <desc id="map-description">{description}</desc>}
      <use className={styles.land} href={landHref} />
      <use className={styles.borders} href={bordersHref} />
      {children}
    </svg>
  )
}
