import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { logIn } from './log-in.mjs'
import { serverPages } from './server-pages.mjs'

/** @typedef {import('./try-page.mjs').TriedPage} TriedPage */

/** The server that a page starts last has the app. */
const logInThere = ({ visit, urls }) => visit((page) => logIn({ page, url: urls.at(-1) }))

/** Nothing but the page can send its form. */
const logInByAction = ({ visit, urls }) => visit((page) => logIn({ page, url: urls.at(-1), login: false }))

/**
 * A page of `start/` with a form in Vite's dev server, and a server of its own beside it. It is built, too.
 *
 * @param {string} name
 * @param {string} [form] The sample of the form, where its path has no `start/`.
 * @param {{ file: string, codes: string[] }} [others] What that file has for each further form of the page.
 * @returns {TriedPage}
 */
const withVite = (name, form, others) => ({
  page: `apps/docs/en/start/${name}.md`,
  folders: [`start/${name}`, 'start'],
  files: form ? { [`${name}/${form}`]: `src/${form}` } : {},
  ports: [3000, 4100],
  check: 'npm run build',
  async drive(app) {
    await logInThere(app)
    for (const code of others?.codes ?? []) {
      writeFileSync(join(app.folder, others.file), code)
      await logInThere(app)
    }
  },
})

/**
 * The pages that are run, in this order.
 *
 * @type {Record<string, TriedPage>}
 */
export const pages = {
  react: withVite('react', 'login-form.tsx', {
    file: 'src/App.tsx',
    codes: ["export { HookForm as default } from './hook-form.tsx'"],
  }),
  vue: withVite('vue', 'LoginForm.vue', {
    file: 'src/App.vue',
    codes: ['ElementForm', 'AntForm'].map(
      (form) => `<script setup>import Form from './${form}.vue'</script><template><Form /></template>`,
    ),
  }),
  svelte: withVite('svelte', 'LoginForm.svelte'),
  html: {
    page: 'apps/docs/en/start/html.md',
    folders: ['start/html', 'start'],
    files: { 'plain/login.html': 'bundled/index.html' },
    ports: [3000, 4100],
    drive: ({ visit, urls }) => visit((page) => logIn({ page, url: urls.at(-1), isForm: true, hasPanel: false })),
  },
  nuxt: {
    page: 'apps/docs/en/start/nuxt.md',
    folders: ['start/nuxt', 'nuxt'],
    node: 'node-24',
    drive: ({ visit, urls }) => visit((page) => logIn({ page, url: `${urls.at(-1)}login` })),
  },
  next: {
    page: 'apps/docs/en/start/next.md',
    folders: ['start/next'],
    check: 'npx tsc --noEmit',
    drive: logInByAction,
  },
  sveltekit: {
    page: 'apps/docs/en/start/sveltekit.md',
    folders: ['start/sveltekit'],
    check: 'npm run check',
    drive: logInByAction,
  },
  vue2: withVite('vue2'),
  angular: {
    page: 'apps/docs/en/start/angular.md',
    folders: ['start/angular', 'start'],
    ports: [3000, 4100],
    node: 'node-24',
    check: 'npx ng build',
    drive: ({ visit, urls }) => visit((page) => logIn({ page, url: urls.at(-1), hasPanel: false })),
  },
  'micro-frontends': withVite('micro-frontends'),
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
  ...serverPages,
}
