import { blankLink, statedIn } from '@/components/editor/document/blank-items'
import { addItem, withPart } from '@/components/editor/document/edit-items'
import { ChoiceField } from '@/components/editor/fields/choice-field'
import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { EntriesField, SourcesField } from '@/components/editor/items/choose-field'
import { ItemRow } from '@/components/editor/items/item-row'
import { ItemSection } from '@/components/editor/items/item-section'
import styles from '@/components/editor/items/items.module.css'
import { useItem } from '@/components/editor/items/use-item'
import { IncidentFinder } from '@/components/editor/links/incident-finder'
import { useOthers } from '@/components/editor/links/others-context'
import { type Link, linkKinds } from '@/lib/core/incident/document'
import { getDictionary } from '@/lib/site/language/dictionary'

/** Other incidents that belong to this one, and who says so. */
export function LinksSection() {
  const { copy, words, lang, edit, reveal } = useEditor()
  const { nameOf } = useOthers()
  const { links, id } = copy.mine
  const kinds = getDictionary(lang).linkKinds
  const add = (incident: string) => {
    const link = blankLink(incident)
    edit(`links+${link.id}`, (document) => addItem(document, 'links', link))
    reveal(`links/${link.id}`)
  }
  return (
    <ItemSection
      id="links"
      title={words.parts.links}
      empty={links.length === 0 ? words.empty.links : null}
      tools={<IncidentFinder without={[id, ...links.map(({ incident }) => incident)]} onIncident={add} />}
    >
      <ul className={styles.list}>
        {links.map((link) => (
          <ItemRow key={link.id} collection="links" id={link.id} kind={kinds[link.kind].forward} name={nameOf(link.incident)}>
            <LinkForm link={link} />
          </ItemRow>
        ))}
      </ul>
    </ItemSection>
  )
}

function LinkForm({ link }: { link: Link }) {
  const { words, lang } = useEditor()
  const { target, change } = useItem('links', link.id)
  const { fields } = words
  const kinds = getDictionary(lang).linkKinds
  return (
    <>
      <ChoiceField
        target={target}
        path="kind"
        label={fields.linkKind}
        value={link.kind}
        options={linkKinds.map((kind) => [kind, kinds[kind].forward])}
        onValue={(kind) => kind !== null && change('kind', (each) => ({ ...each, kind }))}
      />
      <ChoiceField
        target={target}
        path="statedBy"
        label={fields.statedBy}
        value={link.statedBy}
        options={(['vendor', 'press', 'faultline'] as const).map((each) => [each, fields.statedBys[each]])}
        onValue={(statedBy) => statedBy !== null && change('statedBy', (each) => ({ ...each, statedBy }))}
      />
      <TextField
        target={target}
        path="note"
        label={fields.note}
        isWide
        value={link.note ?? ''}
        onValue={(note) => change('note', (each) => withPart(each, 'note', note || undefined))}
      />
      <EntriesField
        target={target}
        path="statedIn"
        items={link.statedIn}
        onItems={(ids) => change('statedIn', (each) => statedIn(each, ids))}
      />
      <SourcesField
        target={target}
        path="sources"
        label={fields.sources}
        items={link.sources}
        onItems={(sources) => change('sources', (each) => ({ ...each, sources }))}
      />
    </>
  )
}
