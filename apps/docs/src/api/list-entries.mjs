import { readFileSync, readdirSync } from 'node:fs'

/**
 * What a published package exports: `@tcaptcha/core/fetch` and its source.
 *
 * @typedef {{ name: string, page: string, source: string }} Entry
 */

const packages = new URL('../../../../packages/', import.meta.url)

/**
 * All entries that have an API, package by package.
 *
 * @returns {Entry[]}
 */
export const listEntries = () =>
  readdirSync(packages).flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(new URL(`${folder}/package.json`, packages), 'utf8'))
    if (manifest.private) return []
    return Object.entries(manifest.exports ?? {}).flatMap(([path, conditions]) => {
      const source = conditions['@tcaptcha/source']
      if (typeof source !== 'string' || !source.endsWith('.ts')) return []
      const name = manifest.name + path.slice(1)
      return [
        {
          name,
          page: name.replace('@tcaptcha/', '').replaceAll('/', '-'),
          source: new URL(`${folder}/${source}`, packages),
        },
      ]
    })
  })
