import type { ScriptPreset } from '@tcaptcha/core'
import type { SourceFile } from '../parse/source-file.ts'
import type { PackageFile } from './read-packages.ts'

/** What the checks know beside the file at hand. */
export interface Project {
  files: readonly SourceFile[]
  packages: readonly PackageFile[]
  /** The scripts that its pages load. */
  presets: ReadonlySet<ScriptPreset>
  /** What git would commit; empty outside of git. */
  committed: ReadonlySet<string>
  /** The nearest package.json's facts, with those of the packages below it. */
  scopeOf: (path: string) => Scope
}

/** What a package, or the folder without any, uses. */
export interface Scope {
  /** A binding or the core, by package.json or by imports. */
  client: string | undefined
  /** The drop-in, which reads the vendor's own markup. */
  dropIn: boolean
  /** The vendor's script or ours: there are pages with a captcha. */
  hasPages: boolean
  /** Anything of it, also on the server alone. */
  hasCaptcha: boolean
  globals: ReadonlySet<string>
}
