const somewhere = 'https://here.invalid'

/** Where somebody goes on after they signed in: a page of the editor, or its first one. Never another site, never a form's address. */
export function nextPath(asked: string | null | undefined, otherwise: string): string {
  if (!asked || asked.length > 500 || !/^\/(de\/)?editor(?![\w-])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return otherwise
  if (!URL.canParse(asked, somewhere)) return otherwise
  const url = new URL(asked, somewhere)
  const isPage = url.origin === somewhere && /^\/(de\/)?editor(\/|$)/.test(url.pathname) && !/\/act(\/|$)/.test(url.pathname)
  return isPage ? url.pathname + url.search : otherwise
}
