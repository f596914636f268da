import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isKnownPackage } from './known-packages.mjs'
import { readPackageNames } from './read-package-names.mjs'

/**
 * What is wrong with the shell blocks: Bash reads each without running it, and every package they name is a known one.
 *
 * @param {readonly import('./read-blocks.mjs').Block[]} blocks
 * @returns {string[]}
 */
export function checkShells(blocks) {
  const unknown = blocks.flatMap(({ page, line, code }) =>
    readPackageNames(code)
      .filter((name) => !isKnownPackage(name))
      .map((name) => `${page}:${line}: no known package is called ${name} (scripts/code-blocks/known-packages.mjs)`),
  )
  return [...readByBash(blocks), ...unknown]
}

/** One process for all of them. */
function readByBash(blocks) {
  const folder = mkdtempSync(join(tmpdir(), 'tcaptcha-sh-'))
  try {
    blocks.forEach(({ code }, index) => writeFileSync(join(folder, `${index}.sh`), code))
    const loop = 'for file in *.sh; do bash -n "$file"; done'
    const { stderr, error } = spawnSync('bash', ['-c', loop], { cwd: folder, encoding: 'utf8' })
    if (error) throw error
    return stderr
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((fault) => {
        const { page, line } = blocks[Number(/^\d+/.exec(fault)?.[0])] ?? {}
        return `${page}:${line}: ${fault}`
      })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
