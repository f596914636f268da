import { readImports } from '../../project/imports.ts'
import type { Check } from '../check.ts'

/** These know by themselves that a build is for production. */
const harmless = /^@tcaptcha\/simulator\/(?:vite|next|panel)$/

/** The simulator in what is built for visitors. */
export const checkSimulatorImports: Check = (file, _project, report) => {
  if (file.isDevelopment) return
  for (const { name, at, isType, isStatic } of readImports(file)) {
    if (/^@tcaptcha\/simulator(?:\/|$)/.test(name) && !harmless.test(name) && !isType && isStatic)
      report('simulator-import', at, { name })
  }
}
