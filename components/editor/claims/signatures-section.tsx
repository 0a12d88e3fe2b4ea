import { blankSignature, statedIn } from '@/components/editor/document/blank-items'
import { withPart } from '@/components/editor/document/edit-items'
import { ChoiceField } from '@/components/editor/fields/choice-field'
import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { AddButton } from '@/components/editor/items/add-button'
import { EntriesField } from '@/components/editor/items/choose-field'
import { shortened } from '@/components/editor/items/item-name'
import { ItemRow } from '@/components/editor/items/item-row'
import { ItemSection } from '@/components/editor/items/item-section'
import styles from '@/components/editor/items/items.module.css'
import { useItem } from '@/components/editor/items/use-item'
import type { Signature } from '@/lib/core/incident/document'

/** Error texts as people meet them, word for word. */
export function SignaturesSection() {
  const { copy, words } = useEditor()
  const { signatures } = copy.mine
  return (
    <ItemSection
      id="signatures"
      title={words.parts.signatures}
      empty={signatures.length === 0 ? words.empty.signatures : null}
      tools={<AddButton collection="signatures" label={words.add.signatures} make={blankSignature} />}
    >
      <ul className={styles.list}>
        {signatures.map((signature) => (
          <ItemRow
            key={signature.id}
            collection="signatures"
            id={signature.id}
            kind={words.fields.protocols[signature.protocol]}
            name={shortened(signature.text)}
          >
            <SignatureForm signature={signature} />
          </ItemRow>
        ))}
      </ul>
    </ItemSection>
  )
}

function SignatureForm({ signature }: { signature: Signature }) {
  const { words } = useEditor()
  const { target, change } = useItem('signatures', signature.id)
  const { fields } = words
  return (
    <>
      <TextField
        target={target}
        path="text"
        label={fields.errorText}
        lines={1}
        value={signature.text}
        onValue={(text) => change('text', (each) => ({ ...each, text }))}
      />
      <TextField
        target={target}
        path="code"
        label={fields.errorCode}
        value={signature.code ?? ''}
        onValue={(code) => change('code', (each) => withPart(each, 'code', code || undefined))}
      />
      <ChoiceField
        target={target}
        path="protocol"
        label={fields.protocol}
        value={signature.protocol}
        options={(['smtp', 'http', 'app'] as const).map((each) => [each, fields.protocols[each]])}
        onValue={(protocol) => protocol !== null && change('protocol', (each) => ({ ...each, protocol }))}
      />
      <EntriesField
        target={target}
        path="statedIn"
        items={signature.statedIn}
        onItems={(ids) => change('statedIn', (each) => statedIn(each, ids))}
      />
    </>
  )
}
