import { readFileSync } from 'node:fs'

/**
 * One thing that a page tells its reader to do.
 *
 * @typedef {{ kind: 'run', command: string } | { kind: 'serve', command: string, port: string } | { kind: 'write', path: string, code: string }} Step
 */

const blocks = /^(?:<!-- (?<mark>[^\n]*?) -->\n+)?```(?<language>\w+)\n(?<code>.*?)^```$/gms

/**
 * What a page tells its reader to do, in order.
 *
 * @param {string} page From the root of the repository.
 * @returns {Step[]}
 */
export function readSteps(page) {
  return [...readFileSync(page, 'utf8').matchAll(blocks)].flatMap(({ groups }) => {
    const { mark = '', language, code } = groups
    const [, path] = /^sample: (\S+)$/.exec(mark) ?? []
    if (path) return [{ kind: 'write', path, code }]
    if (language !== 'sh' || mark.startsWith('not run: ')) return []
    const [isServer, port = ''] = /^keeps running(?:: (\d+))?$/.exec(mark) ?? []
    return [isServer === undefined ? { kind: 'run', command: code } : { kind: 'serve', command: code, port }]
  })
}
