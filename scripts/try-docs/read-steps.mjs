import { readFileSync } from 'node:fs'

/**
 * One thing that a page tells its reader to do.
 *
 * @typedef {{ kind: 'run', command: string } | { kind: 'serve', command: string, port: string } | { kind: 'write', path: string, code: string }} Step
 */

const blocks = /^(?<marks>(?:<!-- [^\n]*? -->\n+)*)```(?<language>\w+)\n(?<code>.*?)^```$/gms
const marksOf = (text) => [...text.matchAll(/<!-- (.*?) -->/g)].map(([, mark]) => mark)
const find = (marks, pattern) => marks.map((mark) => pattern.exec(mark)).find(Boolean)

/**
 * What a page tells its reader to do, in order.
 *
 * @param {string} page From the root of the repository.
 * @returns {Step[]}
 */
export function readSteps(page) {
  return [...readFileSync(page, 'utf8').matchAll(blocks)].flatMap(({ groups }) => {
    const { language, code } = groups
    const marks = marksOf(groups.marks)
    const sample = find(marks, /^sample: (\S+)$/)
    if (sample) return [{ kind: 'write', path: sample[1], code }]
    if (language !== 'sh' || find(marks, /^not run: /)) return []
    const server = find(marks, /^keeps running(?:: (\d+))?$/)
    return [server ? { kind: 'serve', command: code, port: server[1] ?? '' } : { kind: 'run', command: code }]
  })
}
