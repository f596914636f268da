import { logIn } from './log-in.mjs'

/** The last server that a page starts has the app. */
const logInThere = ({ page, urls }) => logIn({ page, url: urls.at(-1) })

/**
 * The pages that are run, in this order.
 *
 * @type {Record<string, import('./try-page.mjs').TriedPage>}
 */
export const pages = {
  react: {
    page: 'apps/docs/en/start/react.md',
    folder: 'react',
    files: { 'react/login-form.tsx': 'src/login-form.tsx' },
    ports: [3000, 4100],
    drive: logInThere,
  },
  testing: {
    page: 'apps/docs/en/guides/testing.md',
    files: {
      'testing/react/sign-up.tsx': 'src/sign-up.tsx',
      'testing/react/sign-up.test.tsx': 'src/sign-up.test.tsx',
      'testing/react/server.test.ts': 'src/server.test.ts',
      'testing/vue/SignUp.vue': 'src/SignUp.vue',
      'testing/vue/SignUp.test.ts': 'src/SignUp.test.ts',
      'testing/svelte/vite.config.ts': 'vite.config.ts',
      'testing/svelte/SignUp.svelte': 'src/SignUp.svelte',
      'testing/svelte/SignUp.test.ts': 'src/SignUp.test.ts',
      'testing/jest/jest.config.json': 'jest.config.json',
      'testing/jest/sign-up.test.jsx': 'sign-up.test.jsx',
    },
  },
}
