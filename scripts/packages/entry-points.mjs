/** Exports that are scripts for a browser, or that only make a build fail: nobody imports them with types. */
const scripts = new Set(['./tcaptcha.global.js', './tcaptcha.global.development.js', './refused'])

/**
 * A sub-path that code imports.
 *
 * @typedef {object} EntryPoint
 * @property {string} subpath `.` or `./name`, as in `exports`.
 * @property {string} specifier What an import names.
 * @property {string} types Its declarations, from the package's folder.
 * @property {boolean} isEsmOnly Node's `require()` is not served.
 */

/**
 * The sub-paths of a package that code imports. Throws on one that is neither that, nor data, nor a known script.
 *
 * @returns {EntryPoint[]}
 */
export function readEntryPoints(manifest) {
  const entries = []
  for (const [subpath, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'object') {
      const types = (target.import ?? target).types
      if (!types) throw new Error(`${manifest.name}: "${subpath}" of exports has no types`)
      const specifier = subpath.replace(/^\./, manifest.name)
      entries.push({ subpath, specifier, types, isEsmOnly: !target.require })
    } else if (!target.endsWith('.json') && !scripts.has(subpath)) {
      throw new Error(`${manifest.name}: "${subpath}" of exports has no types`)
    }
  }
  return entries
}
