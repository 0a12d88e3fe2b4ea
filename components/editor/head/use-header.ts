import { useEditor } from '@/components/editor/frame/editor-context'
import type { Header, HeaderName } from '@/lib/core/incident/document'

/** Sets one value of the header. */
export function useHeader() {
  const { edit } = useEditor()
  const set = <Name extends HeaderName>(name: Name, value: Header[Name]) =>
    edit(`set/${name}`, (document) => ({ ...document, [name]: value }))
  return { set }
}
