/** Where on a device the editor keeps what a person typed and the server does not have: drafts by page, and the paste box. */
function prefixesOf(person: string): readonly string[] {
  return [`faultline.draft.${person}.`, `faultline.paste.${person}`]
}

/** The names under which something of a person is kept, none of anybody else. */
export function listKept(storage: Storage, person: string): string[] {
  const [drafts = '', paste = ''] = prefixesOf(person)
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return names.filter((name) => name.startsWith(drafts) || name === paste)
}

/** Takes it away for good. */
export function removeKept(storage: Storage, person: string): void {
  for (const name of listKept(storage, person)) storage.removeItem(name)
}
