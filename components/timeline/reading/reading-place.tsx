import { useEffect, useMemo, useState } from 'react'
import { watchReading } from '@/components/timeline/reading/watch-reading'
import styles from '@/components/timeline/ribbon.module.css'
import type { RibbonData, Stretch } from '@/components/timeline/ribbon-data'

/** Where on the axis the entries lie that are being read in the list below. Only this is drawn anew while the reader goes on. */
export function ReadingPlace({ data, axis }: { data: RibbonData; axis: Stretch }) {
  const times = useMemo(() => new Map(ownMarks(data).map(({ id, at }) => [id, at])), [data])
  const [place, setPlace] = useState<Stretch | null>(null)
  useEffect(
    () =>
      watchReading([...times.keys()], (ids) => {
        const read = ids.map((id) => times.get(id) ?? Number.NaN)
        setPlace({ from: Math.min(...read), to: Math.max(...read) })
      }),
    [times],
  )
  if (place === null) return null
  const percent = (at: number) => ((at - axis.from) / (axis.to - axis.from)) * 100
  return (
    <div
      className={styles.reading}
      style={{ left: `${percent(place.from)}%`, width: `${percent(place.to) - percent(place.from)}%` }}
      title={data.words.reading}
    />
  )
}

/** The marks of the incident's own entries, in order of time. */
function ownMarks({ lanes }: RibbonData) {
  return lanes.flatMap((lane) => (lane.kind === 'vendor' || lane.kind === 'voices' ? lane.marks : [])).sort((a, b) => a.at - b.at)
}
