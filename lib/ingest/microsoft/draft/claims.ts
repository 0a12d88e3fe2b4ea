/** How many entries a claim names at most: the first ones to say so. */
export const mostStated = 500

/** Claims with equal values become one, stated by all entries that said so, in order. */
export class Claims<Value extends object> {
  private readonly byKey = new Map<string, Value & { statedIn: string[] }>()

  add(key: string, value: Value, entry: string | null): void {
    const claim = this.byKey.get(key) ?? { ...value, statedIn: [] }
    this.byKey.set(key, claim)
    if (entry !== null && claim.statedIn.length < mostStated && claim.statedIn.at(-1) !== entry) claim.statedIn.push(entry)
  }

  list(): (Value & { statedIn: string[] })[] {
    return [...this.byKey.values()]
  }
}
