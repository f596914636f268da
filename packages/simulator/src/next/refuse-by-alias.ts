import type { NextFields } from './next-config.ts'

const name = '@tcaptcha/simulator'
/** Not `/panel`, which without the `development` condition is empty. */
const paths = ['', '/browser', '/node', '/vite', '/next', '/playwright', '/msw', '/storybook']

/** Turbopack has no plug-ins: it fails at this module, which requires a package that there can't be. */
const refused = `${name}/refused`

/** Makes a build by Turbopack fail where something imports this package that isn't dead code. */
export const refuseByAlias = ({ turbopack, serverExternalPackages }: NextFields): NextFields => ({
  // No alias reaches a package that stays outside.
  ...(serverExternalPackages ? { serverExternalPackages: serverExternalPackages.filter((one) => one !== name) } : {}),
  turbopack: {
    ...turbopack,
    resolveAlias: {
      ...turbopack?.resolveAlias,
      ...Object.fromEntries(paths.map((path) => [`${name}${path}`, refused])),
    },
  },
})
