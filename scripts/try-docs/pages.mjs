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
}
