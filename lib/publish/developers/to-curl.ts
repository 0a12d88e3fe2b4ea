import type { Example } from '@/lib/publish/developers/examples'

/** The address that an example asks, on the site of that origin. */
export function toUrl({ path }: Pick<Example, 'path'>, siteUrl: string): string {
  return siteUrl + path.replaceAll('{site}', encodeURIComponent(siteUrl))
}

/** An example as a command for a POSIX shell. A token is taken from the variable `FAULTLINE_TOKEN`, so that it stands in no history. */
export function toCurl(example: Example, siteUrl: string): string {
  const { method, scope, headers = {}, body, file } = example
  const parts = [
    `curl${method === 'GET' ? '' : ` -X ${method}`} ${quote(toUrl(example, siteUrl))}`,
    ...(scope === undefined ? [] : ['-H "Authorization: Bearer $FAULTLINE_TOKEN"']),
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`-H ${quote('Content-Type: application/json')}`, `-d ${quote(JSON.stringify(body, null, 2))}`]),
    ...(file === undefined ? [] : [`-o ${quote(file)}`]),
  ]
  return parts.join(' \\\n  ')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
