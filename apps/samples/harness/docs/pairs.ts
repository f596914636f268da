/** What a page of the docs tells to add where its page sends another kind of body. */
export interface PairSample {
  /** What each page says in words, in code. */
  says: readonly string[]
  /** The same in the server: imports, and what takes the place of what. */
  imports: string
  swaps: readonly (readonly [from: string, to: string])[]
}

/** The servers that a page of the docs shows with a page of its own: `apps/docs/en/servers/<name>.md`. */
export const pairs = {
  express: {
    says: ['`express.urlencoded()`', '`multer().none()`'],
    imports: `import multer from 'multer'`,
    swaps: [['app.use(express.json())', 'app.use(express.json(), express.urlencoded(), multer().none())']],
  },
  koa: {
    says: ['`bodyParser()`', '`multer().none()`'],
    imports: `import multer from '@koa/multer'`,
    swaps: [['use(bodyParser())', 'use(bodyParser()).use(multer().none())']],
  },
  fastify: {
    says: [
      '`await app.register(formbody)`',
      "`await app.register(multipart, { attachFieldsToBody: 'keyValues' })`",
      '415',
    ],
    imports: `import formbody from '@fastify/formbody'\nimport multipart from '@fastify/multipart'`,
    swaps: [
      [
        'const onlyPeople',
        `await app.register(formbody)\nawait app.register(multipart, { attachFieldsToBody: 'keyValues' })\nconst onlyPeople`,
      ],
    ],
  },
  hono: {
    says: ['`c.req.json()`', '`c.req.parseBody()`'],
    imports: '',
    swaps: [
      ['c.req.json()', `(c.req.header('content-type') === 'application/json' ? c.req.json() : c.req.parseBody())`],
    ],
  },
} as const satisfies Record<string, PairSample>

export type PairName = keyof typeof pairs

export const pairNames = Object.keys(pairs) as PairName[]
