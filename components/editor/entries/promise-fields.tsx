import { withPart } from '@/components/editor/document/edit-items'
import { MomentField } from '@/components/editor/fields/moment-field'
import { NumberField } from '@/components/editor/fields/number-field'
import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import styles from '@/components/editor/items/items.module.css'
import { useItem } from '@/components/editor/items/use-item'
import type { Entry, Promised } from '@/lib/core/incident/entry'

const blank: Promised = { text: '', dueAt: null }

/** When the vendor said it would speak again. */
export function PromiseFields({ entry }: { entry: Entry }) {
  const { words } = useEditor()
  const { target, change, within } = useItem('entries', entry.id)
  const { fields } = words
  const { promise } = entry
  if (promise === undefined)
    return (
      <button type="button" className={styles.quiet} onClick={() => change('promise+', (each) => ({ ...each, promise: blank }))}>
        {fields.addPromise}
      </button>
    )
  const put =
    (make: (promise: Promised) => Promised) =>
    (each: Entry): Entry => ({ ...each, promise: make(each.promise ?? blank) })
  return (
    <fieldset className={styles.part}>
      <legend>{fields.promise}</legend>
      <TextField
        target={target}
        path="promise.text"
        label={fields.promiseText}
        isWide
        value={promise.text}
        onValue={(text) =>
          change(
            'promise.text',
            put((each) => ({ ...each, text })),
          )
        }
      />
      <MomentField
        target={target}
        path="promise.dueAt"
        label={fields.promiseDue}
        moment={promise.dueAt ?? undefined}
        near={entry.statedAt}
        isOptional
        onMoment={(document, moment) =>
          within(
            document,
            put((each) => ({ ...each, dueAt: moment ?? null })),
          )
        }
      />
      <NumberField
        target={target}
        path="promise.withinMinutes"
        label={fields.promiseWithin}
        isWhole
        value={promise.withinMinutes}
        onNumber={(document, value) =>
          within(
            document,
            put((each) => withPart(each, 'withinMinutes', value)),
          )
        }
      />
      <button type="button" className={styles.quiet} onClick={() => change('promise-', (each) => withPart(each, 'promise', undefined))}>
        {fields.removePromise}
      </button>
    </fieldset>
  )
}
