// The direction of imports, types included: `npm run check:rooms`.

/** Each room imports only from those that stand below it in its list; `index.ts` is above all of them. */
const rooms = {
  core: ['attach', 'client', 'options', 'script', 'outcome', 'platform'],
  // A package's rooms are held once they are listed here, the highest first.
  server: [
    'adapters',
    'opentelemetry',
    'http',
    'verify',
    'gate',
    'config',
    'force',
    'outage',
    'looks',
    'api',
    'ledger',
    'stores',
    'verdict',
    'ticket',
    'platform',
  ],
  simulator: [
    'storybook',
    'playwright',
    'msw',
    'vite',
    'next',
    'kit',
    'node',
    'browser',
    'panel',
    'service',
    'api',
    'scripts',
    'tickets',
    'challenge',
    'http',
    'scenarios',
    'page',
  ],
  doctor: ['cli', 'live', 'diagnose', 'finding', 'checks', 'project', 'files', 'parse', 'syntax', 'words'],
  playground: [
    'app',
    'start',
    'matrix',
    'by-hand',
    'states',
    'outage',
    'frame',
    'snippets',
    'run',
    'link',
    'scenarios',
    'ui',
    'words',
    'backend-client',
    'forms',
  ],
}

const toSource = (name) => (name === 'playground' ? 'apps/playground/src' : `packages/${name}/src`)

const upwards = Object.entries(rooms).flatMap(([name, order]) =>
  order.map((room, at) => ({
    name: `${name}/${room} imports from below only`,
    severity: 'error',
    from: { path: `^${toSource(name)}/${room}(?:/|\\.ts$)` },
    to: {
      path: `^${toSource(name)}/`,
      pathNot: `^${toSource(name)}/(?:${order.slice(at).join('|')})(?:/|\\.ts$)`,
    },
  })),
)

/** What a framework's binding may import beside its own files and the core. */
const frameworks = { react: 'react', vue: 'vue|nuxt|#imports', svelte: 'svelte' }

const bindings = Object.entries(frameworks).map(([name, framework]) => ({
  name: `${name} imports the core and its framework only`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: {
    pathNot: [
      `^packages/${name}/src/`,
      '^packages/core/src/index\\.ts$',
      `(?:^|/)node_modules/(?:@types/)?(?:${framework})/`,
      `^(?:@tcaptcha/${name}$|${framework})`,
    ],
  },
}))

export default {
  forbidden: [
    ...upwards,
    ...bindings,
    {
      name: '/fetch of the core sees of the client what any page does',
      severity: 'error',
      from: { path: '^packages/core/src/fetch/' },
      to: { path: '^packages/core/src/', pathNot: '^packages/core/src/(?:(?:fetch|platform)/|index\\.ts$)' },
    },
    {
      name: '/auto of the core sees of the client what any page does, and how it marks what is busy',
      severity: 'error',
      from: { path: '^packages/core/src/auto/' },
      to: {
        path: '^packages/core/src/',
        pathNot: '^packages/core/src/(?:(?:auto|platform)/|attach/mark-busy\\.ts$|index\\.ts$)',
      },
    },
    {
      name: 'the core has no runtime dependency',
      severity: 'error',
      from: { path: '^packages/core/src/' },
      to: { pathNot: '^packages/core/src/' },
    },
    {
      name: 'the main entry of the server bundles its digests, and has no other dependency, not even on Node',
      severity: 'error',
      from: { path: '^packages/server/src/', pathNot: '^packages/server/src/(?:node|opentelemetry)(?:\\.ts$|/)' },
      to: {
        pathNot: ['^packages/server/src/(?!(?:node|opentelemetry)(?:\\.ts$|/))', '(?:^|/)node_modules/@noble/hashes/'],
      },
    },
    {
      name: 'what is for OpenTelemetry needs its API alone',
      severity: 'error',
      from: { path: '^packages/server/src/opentelemetry(?:\\.ts$|/)' },
      to: {
        pathNot: ['^packages/server/src/(?!node(?:\\.ts$|/))', '(?:^|/)node_modules/@opentelemetry/api/'],
      },
    },
    {
      name: 'what is for Node needs Node alone, and of the verifier only the platform and what a source of orders is',
      severity: 'error',
      from: { path: '^packages/server/src/node(?:\\.ts$|/)' },
      to: {
        pathNot: [
          '^packages/server/src/(?:node/|platform/|force/force-source\\.ts$)',
          '^(?:node:)?(?:https?|url|fs/promises|diagnostics_channel)$',
        ],
      },
    },
    {
      name: 'server and simulator know nothing of each other',
      severity: 'error',
      from: { path: '^packages/(server|simulator)/src/' },
      to: { path: '^packages/(?:server|simulator)/src/', pathNot: '^packages/$1/src/' },
    },
    {
      name: 'nothing imports the playground',
      severity: 'error',
      from: { path: '^(?:packages|scripts)/' },
      to: { path: '^apps/playground/' },
    },
    {
      name: 'a test that drives Chromium from Node is called .page.test.ts',
      severity: 'error',
      from: { path: '\\.test\\.tsx?$', pathNot: '\\.(?:page|browser)\\.test\\.tsx?$' },
      to: { path: '(?:^|/)node_modules/(?:playwright|playwright-core)/', reachable: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['/dist/', '/\\.svelte-kit/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@tcaptcha/source', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.svelte', '.vue'],
    },
  },
}
