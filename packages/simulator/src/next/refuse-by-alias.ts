import type { NextFields } from './next-config.ts'

const name = '@tcaptcha/simulator'
/** Not `/panel`, which without the `development` condition is empty. */
const paths = ['', '/browser', '/node', '/vite', '/next', '/playwright', '/msw', '/storybook']

/** Turbopack has no plug-ins. It prints what it can't resolve, with the importing file: so the address is the message. */
const message = `./${name} must not be in a production build. Import it behind process.env.NODE_ENV !== 'production'`

/** Makes a build by Turbopack fail where something imports this package that isn't dead code. */
export const refuseByAlias = ({ turbopack }: NextFields): NextFields => ({
  turbopack: {
    ...turbopack,
    resolveAlias: {
      ...turbopack?.resolveAlias,
      ...Object.fromEntries(paths.map((path) => [`${name}${path}`, message])),
    },
  },
})
