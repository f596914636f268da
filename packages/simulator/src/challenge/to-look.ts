import type { PuzzleLook } from './draw-puzzle.ts'
import type { VendorOptions } from '../page/vendor-window.ts'

/** Reads language and look from a page's options. Served as text: refers to nothing outside itself. */
export function toLook(options: VendorOptions): PuzzleLook {
  const language = String(options.userLanguage ?? navigator.language).toLowerCase()
  return {
    // Most challenges of the vendor have only these two as well.
    language: language.startsWith('zh') ? 'zh' : 'en',
    dark:
      options.enableDarkMode === 'force' ||
      (options.enableDarkMode === true &&
        // jsdom has none, and test environments may leave an empty one.
        typeof window.matchMedia === 'function' &&
        window.matchMedia('(prefers-color-scheme: dark)').matches),
    aged: options.enableAged === 'force' ? 'on' : options.enableAged ? 'offered' : 'off',
    compact: options.type === 'embed' && options.ele instanceof HTMLElement,
  }
}
