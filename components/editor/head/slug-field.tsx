import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { useHeader } from '@/components/editor/head/use-header'
import { TakenNote, useTaken } from '@/components/editor/head/use-taken'

/** The address of the public page. Once it is public it is changed by renaming alone. */
export function SlugField({ isPublished }: { isPublished: boolean }) {
  const { copy, words } = useEditor()
  const { set } = useHeader()
  const { slug } = copy.mine
  const taken = useTaken(slug, (other) => other.slug === slug)
  return (
    <div>
      <TextField
        target="set/slug"
        path=""
        label={words.fields.slug}
        hint={isPublished ? words.fields.slugPublished : words.fields.slugHint}
        isReadOnly={isPublished}
        value={slug}
        onValue={(next) => set('slug', next)}
        fault={taken === null ? null : words.faults.slugTaken(taken.title)}
      />
      <TakenNote other={taken} />
    </div>
  )
}
