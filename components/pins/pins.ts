/** A vendor or a service that a reader keeps on the home page: its address without the language, and its name. */
export type Pin = { path: string; name: string }

const key = 'pins'
const changed = 'faultline:pins'
const mostPins = 12

/** What is kept in this browser, as it is stored; empty where nothing is, or nothing can be. */
export function storedPins(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

/** Reads what was stored, whatever it is: only addresses of vendors and services are taken. */
export function parsePins(stored: string): Pin[] {
  try {
    const found: unknown = JSON.parse(stored)
    return Array.isArray(found) ? found.filter(isPin).slice(0, mostPins) : []
  } catch {
    return []
  }
}

function isPin(found: unknown): found is Pin {
  if (typeof found !== 'object' || found === null || !('path' in found) || !('name' in found)) return false
  const { path, name } = found
  return typeof path === 'string' && /^\/(vendors|services)\/[a-z0-9-]{1,200}$/.test(path) && typeof name === 'string' && name.length <= 200
}

/** Keeps it, or no longer, where it was kept before; the newest stands first. */
export function togglePin(pin: Pin): void {
  const pins = parsePins(storedPins())
  const others = pins.filter(({ path }) => path !== pin.path)
  try {
    localStorage.setItem(key, JSON.stringify(others.length < pins.length ? others : [pin, ...others].slice(0, mostPins)))
  } catch {
    // A browser that keeps nothing cannot keep this either; the button stays as it was.
  }
  dispatchEvent(new Event(changed))
}

export function onPinsChanged(listener: () => void): () => void {
  addEventListener(changed, listener)
  addEventListener('storage', listener)
  return () => {
    removeEventListener(changed, listener)
    removeEventListener('storage', listener)
  }
}
