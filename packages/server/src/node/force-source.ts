import type { ForceSource, ForceTexts } from '../force/force-source.ts'
import { own, ownCopy } from '../platform/own-properties.ts'
import { readOrderFile } from './order-file.ts'

export interface ForceSourceOptions {
  /** Name of an environment variable. @default 'TCAPTCHA_FORCE' */
  variable?: string | undefined
  /**
   * Path of a file, which may be missing. Ignored, with a fault, unless it is a regular file of at most 4 KB, owned by root or this
   * process's user, that neither group nor others can write. Windows has no such bits: there, who may write it is yours to see to.
   * @default none
   */
  file?: string | undefined
}

/**
 * Orders of an operator who can't call `force()`, for the config's `force`: the JSON
 * `{"mode":"degrade","until":"2026-11-26T12:00:00Z","actor":"alice","reason":"…"}`, or an array of such, in an environment variable
 * and in a file. A file is obeyed within a second while visitors come; removing it ends what it ordered.
 *
 * @example createVerifier({ …, force: forceSource({ file: '/etc/shop/captcha-force.json' }) })
 */
export function forceSource(options: ForceSourceOptions = {}): ForceSource {
  const { variable = 'TCAPTCHA_FORCE', file } = ownCopy(options)
  let running: Promise<ForceTexts> | undefined
  /** What the file said when it could last be read. */
  let fileText: string | undefined

  async function read(path: string | undefined): Promise<ForceTexts> {
    const found = path === undefined ? ({ found: 'missing' } as const) : await readOrderFile(path)
    if (found.found !== 'failed') fileText = found.found === 'text' ? found.text : undefined
    const texts = [own(process.env, variable), fileText].filter((text) => typeof text === 'string')
    return { texts, isRefused: found.found === 'refused' || found.found === 'failed' }
  }

  return {
    // One at a time: a dead network drive must not take all threads.
    read: () => (running ??= read(file).finally(() => (running = undefined))),
  }
}
