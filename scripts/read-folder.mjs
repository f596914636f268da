import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The content of each file below a folder, by its path in there, in order. None where there is no such folder.
 *
 * @param {string} folder
 * @param {(path: string) => boolean} isWanted
 * @returns {Map<string, string>}
 */
export function readFolder(folder, isWanted = () => true) {
  const paths = existsSync(folder) ? readdirSync(folder, { recursive: true }).sort() : []
  const files = paths.filter((path) => isWanted(path) && statSync(join(folder, path)).isFile())
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}
