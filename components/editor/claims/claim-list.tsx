import type { ReactNode } from 'react'
import { statedIn } from '@/components/editor/document/blank-items'
import { useEditor } from '@/components/editor/frame/editor-context'
import { EntriesField } from '@/components/editor/items/choose-field'
import styles from '@/components/editor/items/items.module.css'
import type { Claim } from '@/lib/core/incident/claim'

type ListProps<Each extends Claim> = {
  target: string
  path: string
  label: string
  add: string
  claims: readonly Each[]
  blank: () => Each
  onClaims: (field: string, make: (claims: Each[]) => Each[]) => void
  field: (claim: Each, index: number, put: (make: (claim: Each) => Each) => void) => ReactNode
}

/** All that was claimed of one thing, each with the entries that say so. The latest stated one is what the page shows. */
export function ClaimList<Each extends Claim>({ target, path, label, add, claims, blank, onClaims, field }: ListProps<Each>) {
  const { words } = useEditor()
  return (
    <fieldset className={styles.part}>
      <legend>{label}</legend>
      {claims.map((claim, index) => {
        const put = (make: (claim: Each) => Each) =>
          onClaims(`${path}.${index}`, (all) => all.map((each, n) => (n === index ? make(each) : each)))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a claim has no id of its own
          <div key={index} className={styles.pair}>
            {field(claim, index, put)}
            <EntriesField
              target={target}
              path={`${path}[${index}].statedIn`}
              items={claim.statedIn}
              onItems={(ids) => put((each) => statedIn(each, ids))}
            />
            <button type="button" className={styles.quiet} onClick={() => onClaims(`${path}-`, (all) => all.filter((_, n) => n !== index))}>
              {words.fields.remove(label)}
            </button>
          </div>
        )
      })}
      <button type="button" className={styles.quiet} onClick={() => onClaims(`${path}+`, (all) => [...all, blank()])}>
        {add}
      </button>
    </fieldset>
  )
}
