import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The packages that a visitor's browser runs. */
export const browserPackages = ['core', 'react', 'vue', 'svelte'] as const
export type BrowserPackage = (typeof browserPackages)[number]

/** One script that a browser runs. */
export interface ShippedFile {
  /** From the root of the repository. */
  path: string
  text: string
  isModule: boolean
  /** One that an application imports, not a chunk of one. */
  isEntry: boolean
}

const root = new URL('../../../', import.meta.url)

/** The path of a file of this repository. */
export const toPath = (file: string): string => fileURLToPath(new URL(file, root))

/** What `npm run build` made of a package, without what only Node loads. */
export function readShipped(name: BrowserPackage): ShippedFile[] {
  const folder = `packages/${name}/dist`
  const files = readdirSync(toPath(folder)).filter((file) => /\.c?js$/.test(file) && file !== 'nuxt.js')
  if (files.length === 0) throw new Error(`${folder} is empty: run "npm run build"`)
  return files.map((file) => ({
    path: `${folder}/${file}`,
    text: readFileSync(toPath(`${folder}/${file}`), 'utf8'),
    isModule: file.endsWith('.js') && !file.includes('.global.'),
    isEntry: /^(?:index|fetch|auto|tcaptcha\.global)\./.test(file),
  }))
}
