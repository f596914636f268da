/** What the panel keeps for this tab, or for this site in the browser. */
export type Place = 'tab' | 'site'

const key = 'tcaptcha.panel'

/** Reads one value. Undefined where there is none, and where the page may not store anything, as in a sandboxed frame. */
export function readKept(place: Place, name: string): unknown {
  try {
    return new Map(Object.entries(JSON.parse(toStorage(place).getItem(key) ?? '{}'))).get(name)
  } catch {
    return undefined
  }
}

/** Keeps one value, where that is possible. */
export function keep(place: Place, name: string, value: unknown): void {
  try {
    const storage = toStorage(place)
    storage.setItem(key, JSON.stringify({ ...JSON.parse(storage.getItem(key) ?? '{}'), [name]: value }))
  } catch {
    // Without a storage the choice lasts as long as the page.
  }
}

/** One value that is text. */
export function readText(place: Place, name: string): string | undefined {
  const value = readKept(place, name)
  return typeof value === 'string' ? value : undefined
}

const toStorage = (place: Place) => (place === 'tab' ? sessionStorage : localStorage)
