/** The engines that the tests run on, the oldest first. */
export const engineNames = [
  'chromium-74',
  'chromium-80',
  'chromium-83',
  'chromium-88',
  'chromium-92',
  'chromium',
  'wpe',
  'webkitgtk',
  'firefox',
] as const

export type EngineName = (typeof engineNames)[number]

/** What `npm test` runs: the oldest Chromium and the oldest WebKit. */
export const shortSelection: readonly EngineName[] = ['chromium-74', 'wpe']

export function toEngineName(text: string): EngineName {
  const name = engineNames.find((known) => known === text)
  if (!name) throw new Error(`There is no engine "${text}". The engines: ${engineNames.join(', ')}.`)
  return name
}
