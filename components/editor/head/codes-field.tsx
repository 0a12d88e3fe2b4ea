import { FieldFrame } from '@/components/editor/fields/field-frame'
import { TextField } from '@/components/editor/fields/text-field'
import { useField } from '@/components/editor/fields/use-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { useHeader } from '@/components/editor/head/use-header'
import { TakenNote, useTaken } from '@/components/editor/head/use-taken'
import styles from '@/components/editor/items/items.module.css'

/** The codes that the incident is known by, each with who gave it. */
export function CodesField() {
  const { copy, words, registry } = useEditor()
  const { set } = useHeader()
  const { id, oddity } = useField('set/codes', '')
  const { codes, vendor } = copy.mine
  const { fields } = words
  const issuer = codes[0]?.issuer ?? registry.vendors.find(({ slug }) => slug === vendor)?.name ?? ''
  const put = (index: number, part: Partial<(typeof codes)[number]>) =>
    set(
      'codes',
      codes.map((each, n) => (n === index ? { ...each, ...part } : each)),
    )
  return (
    <FieldFrame id={id} label={fields.codes} isGroup isWide oddity={oddity}>
      {codes.map(({ issuer: by, code }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a code that is being typed has no other name
        <div key={index} className={styles.pair}>
          <CodeField index={index} code={code} onCode={(next) => put(index, { code: next })} />
          <TextField
            target="set/codes"
            path={`[${index}].issuer`}
            label={fields.issuer}
            value={by}
            onValue={(next) => put(index, { issuer: next })}
          />
          <button
            type="button"
            className={styles.quiet}
            onClick={() =>
              set(
                'codes',
                codes.filter((_, n) => n !== index),
              )
            }
          >
            {fields.removeCode(code)}
          </button>
        </div>
      ))}
      <div className={styles.tools}>
        <button
          type="button"
          id={codes.length === 0 ? id : undefined}
          className={styles.quiet}
          onClick={() => set('codes', [...codes, { issuer, code: '' }])}
        >
          {fields.addCode}
        </button>
      </div>
    </FieldFrame>
  )
}

function CodeField({ index, code, onCode }: { index: number; code: string; onCode: (code: string) => void }) {
  const { words } = useEditor()
  const taken = useTaken(code, (other) => other.codes.some((each) => each.toLowerCase() === code.trim().toLowerCase()))
  return (
    <div>
      <TextField
        target="set/codes"
        path={`[${index}].code`}
        label={words.fields.code}
        value={code}
        onValue={onCode}
        fault={taken === null ? null : words.faults.codeTaken(taken.title)}
      />
      <TakenNote other={taken} />
    </div>
  )
}
