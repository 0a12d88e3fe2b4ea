import { withPart } from '@/components/editor/document/edit-items'
import { NumberField } from '@/components/editor/fields/number-field'
import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import styles from '@/components/editor/items/items.module.css'
import { useItem } from '@/components/editor/items/use-item'
import type { Entry } from '@/lib/core/incident/entry'

type Measurement = NonNullable<Entry['measurement']>
const blank: Measurement = { statistic: '', value: 0, unit: '' }

/** What was measured. */
export function MeasurementFields({ entry }: { entry: Entry }) {
  const { words } = useEditor()
  const { target, change, within } = useItem('entries', entry.id)
  const { fields } = words
  const measurement = entry.measurement ?? blank
  const put =
    (part: Partial<Measurement>) =>
    (each: Entry): Entry => ({ ...each, measurement: { ...blank, ...each.measurement, ...part } })
  const optional = (name: 'window' | 'site', text: string) =>
    change(`measurement.${name}`, (each) => ({ ...each, measurement: withPart(each.measurement ?? blank, name, text || undefined) }))
  return (
    <fieldset className={styles.part}>
      <legend>{fields.statistic}</legend>
      <TextField
        target={target}
        path="measurement.statistic"
        label={fields.statistic}
        value={measurement.statistic}
        onValue={(statistic) => change('measurement.statistic', put({ statistic }))}
      />
      <NumberField
        target={target}
        path="measurement.value"
        label={fields.value}
        value={measurement.value}
        onNumber={(document, value) => within(document, put({ value: value ?? 0 }))}
      />
      <TextField
        target={target}
        path="measurement.unit"
        label={fields.unit}
        value={measurement.unit}
        onValue={(unit) => change('measurement.unit', put({ unit }))}
      />
      <TextField
        target={target}
        path="measurement.window"
        label={fields.window}
        value={measurement.window ?? ''}
        onValue={(text) => optional('window', text)}
      />
      <TextField
        target={target}
        path="measurement.site"
        label={fields.site}
        value={measurement.site ?? ''}
        onValue={(text) => optional('site', text)}
      />
    </fieldset>
  )
}
