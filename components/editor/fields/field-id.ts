/** The id of a field on the page, from what it belongs to and where in it. */
export function fieldId(target: string, path: string): string {
  return `f-${target}-${path}`.replace(/[^A-Za-z0-9_-]+/g, '-')
}
