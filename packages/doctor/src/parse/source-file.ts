import type { File } from '@babel/types'
import type { PageElement } from './element.ts'

/** JavaScript or TypeScript of a file. A node's `start` plus `offset` is its place in the file. */
export interface Script {
  ast: File
  offset: number
  /** Inline handlers and bound attributes are no modules of their own. */
  kind: 'module' | 'classic' | 'expression'
}

export type Language = 'script' | 'markup' | 'java' | 'go' | 'php' | 'python' | 'env' | 'config' | 'json' | 'css'

/** A file as the checks see it. */
export interface SourceFile {
  /** From the folder that is looked at, with `/`. */
  path: string
  text: string
  language: Language
  scripts: readonly Script[]
  elements: readonly PageElement[]
  /** The text of languages without a parser, with its comments blanked; empty for others. */
  code: string
  /** Tests, stories and scripts. */
  isTest: boolean
  /** Those, configs, and what only development runs. */
  isDevelopment: boolean
}
