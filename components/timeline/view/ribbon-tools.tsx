import styles from '@/components/timeline/ribbon.module.css'
import type { RibbonData } from '@/components/timeline/ribbon-data'
import type { RibbonControl } from '@/components/timeline/view/use-ribbon-view'
import { axisFor, type Extent } from '@/components/timeline/view/view-of-axis'

const step = 1.6
const extents = ['own', 'all'] as const satisfies readonly Extent[]

/** Zoom by button, and which stretch of time is shown. Nothing of it is there without script. */
export function RibbonTools({ data, control }: { data: RibbonData; control: RibbonControl }) {
  const { words, all } = data
  return (
    <div className={styles.tools}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent */}
      <div className={styles.buttons} role="group" aria-label={words.tools}>
        <button type="button" aria-label={words.zoomOut} onClick={() => control.zoomBy(1 / step)}>
          <span aria-hidden="true">−</span>
        </button>
        <button type="button" aria-label={words.zoomIn} onClick={() => control.zoomBy(step)}>
          <span aria-hidden="true">+</span>
        </button>
        <button type="button" onClick={control.fit}>
          {words.fit}
        </button>
      </div>
      {all !== null && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent
        <div className={styles.buttons} role="group" aria-label={words.extent}>
          {extents.map((extent) => (
            <button
              key={extent}
              type="button"
              aria-pressed={control.view.extent === extent}
              onClick={() => control.show(axisFor(data, extent), extent)}
            >
              {words[extent]}
            </button>
          ))}
        </div>
      )}
      <p className={styles.keys}>{words.keys}</p>
      <p className={styles.touch}>{words.touch}</p>
    </div>
  )
}
