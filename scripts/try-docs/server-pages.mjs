import { logIn } from './log-in.mjs'

/** @typedef {import('./try-page.mjs').TriedPage} TriedPage */

/**
 * A page of `servers/` with a login page that its server serves from a file.
 *
 * @param {string} name
 * @param {{ port?: number, home?: string }} [server]
 * @returns {TriedPage}
 */
const withFile = (name, { port = 3000, home = '' } = {}) => ({
  page: `apps/docs/en/servers/${name}.md`,
  folders: [`pairs/${name}`],
  ports: [port, 4100],
  drive: ({ visit, urls }) => visit((page) => logIn({ page, url: urls.at(-1) + home, hasPanel: false })),
})

/** @type {Record<string, TriedPage>} */
export const serverPages = {
  express: withFile('express'),
  koa: withFile('koa'),
  fastify: withFile('fastify'),
  hono: withFile('hono'),
  nest: withFile('nest'),
  egg: withFile('egg', { port: 7001, home: 'index.html' }),
  'next-actions': {
    page: 'apps/docs/en/servers/next-actions.md',
    folders: ['pairs/next'],
    // An action is sent by the page's own script.
    drive: ({ visit, urls }) => visit((page) => logIn({ page, url: urls.at(-1), login: false })),
  },
}
