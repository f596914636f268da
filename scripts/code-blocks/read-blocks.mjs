import { readFileSync } from 'node:fs'

/**
 * A fenced block of a page.
 *
 * @typedef {object} Block
 * @property {string} page From the root of the repository.
 * @property {number} line Of its fence.
 * @property {string} language The first word behind the fence; empty where there is none.
 * @property {string} code Without the indentation of its fence.
 * @property {string} [sample] The path of a whole file: `<!-- sample: path -->` above it.
 * @property {string} [reason] Why nothing checks it: `<!-- not checked: reason -->` above it.
 */

const fence = /^(?<indent> *)(?<ticks>`{3,}|~{3,})(?<info>[^\n`]*)\n(?<code>.*?)^ *\k<ticks> *$/gms
const mark = /^ *<!-- (sample|not checked): (.+?) -->$/

/**
 * All fenced blocks of a page, in order.
 *
 * @param {string} page From the root of the repository.
 * @returns {Block[]}
 */
export function readBlocks(page) {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8')
  return findBlocks(text).map((block) => ({ page, ...block }))
}

/** @param {string} text */
export function findBlocks(text) {
  return [...text.matchAll(fence)].map(({ index, groups }) => {
    const { indent = '', info = '', code = '' } = groups ?? {}
    const before = text.slice(0, index)
    const { sample, 'not checked': reason } = readMarks(before)
    return {
      line: before.split('\n').length,
      language: /^[\w+#-]*/.exec(info.trim())?.[0] ?? '',
      code: indent ? code.replaceAll(new RegExp(`^${indent}`, 'gm'), '') : code,
      ...(sample === undefined ? {} : { sample }),
      ...(reason === undefined ? {} : { reason }),
    }
  })
}

/** The marks right above a fence, in any order. */
function readMarks(before) {
  const marks = {}
  for (const line of before.split('\n').toReversed()) {
    const [, name, value] = mark.exec(line) ?? []
    if (name) marks[name] = value
    else if (line !== '') break
  }
  return marks
}
