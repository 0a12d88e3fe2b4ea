/** The id of an item's row on the page. The public preview beside it has the item's own id. */
export function rowId(target: string): string {
  return `row-${target.replace('/', '-')}`
}
