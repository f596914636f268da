import { minify as terser, type CompressOptions } from 'terser'
import type { Options } from 'tsup'

type Plugin = NonNullable<Options['plugins']>[number]

/** Bundlers keep it for its `!`, and esbuild once only, as it is the same everywhere. A chunk comes with its entry point. */
export const notice = '/*! tcaptcha | MIT */'

/** By which Node finds the names in a CommonJS file. For terser it is dead code. */
const annotation = /^0 && (\(module\.exports = \{[^}]*\}\));$/m

/**
 * tsup's own `minify: 'terser'` makes no source maps, and ships the long file where terser fails. `internals` are names of
 * properties that only this file uses: they are shortened, too. A build without maps gets none. `more` are settings of
 * terser for this file. `longestLine`: Node prints the whole line that threw, above the message.
 */
export const minify = (
  internals: readonly string[] = [],
  more: CompressOptions = {},
  longestLine: number | false = false,
): Plugin => ({
  name: 'minify',
  async renderChunk(code, { path, map, entryPoint }) {
    const result = await terser(code, {
      ecma: 2018,
      module: path.endsWith('.js'),
      toplevel: true,
      compress: {
        passes: 4,
        // It takes 'use client' for a directive without effect.
        directives: false,
        // Functions that are copied to where they are called make the gzipped file 2 % larger.
        reduce_funcs: false,
        hoist_funs: true,
        ...more,
      },
      // React's DevTools know components and hooks by the names of their functions.
      mangle: {
        reserved: code.match(/\b\w*tcaptcha\w*\b/gi) ?? [],
        properties: { regex: new RegExp(`^(?:${internals.join('|')})$`), keep_quoted: true },
      },
      format: {
        comments: false,
        ...(entryPoint ? { preamble: notice } : {}),
        preserve_annotations: true,
        max_line_len: longestLine,
      },
      sourceMap: typeof map === 'string' && { content: map, includeSources: true },
    })
    if (typeof result.code !== 'string') throw new Error(`terser gave no ${path}`)
    const names = annotation.exec(code)?.[1]?.replaceAll(/\s/g, '')
    return {
      code: `${result.code}\n${names ? `0&&${names};\n` : ''}`,
      map: typeof result.map === 'string' ? result.map : null,
    }
  },
})
