import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFolder } from './read-folder.mjs'
import { readAllSamples } from './read-samples.mjs'

/** Where an app has the files that samples share, those that are served as they are, and its login page. `docs`: its folder there. */
const places = {
  next: { shared: 'lib', served: 'public', page: ['react/login-form.tsx', 'app/guarded/login-form.tsx'] },
  svelte: {
    docs: 'sveltekit',
    shared: 'src/lib/server',
    served: 'static',
    page: ['svelte/LoginForm.svelte', 'src/routes/guarded/LoginForm.svelte'],
  },
  nuxt: { shared: 'server/utils', served: 'public' },
}

/**
 * What an app of `apps/examples/` gets of the docs, and what the docs take for granted: the content of files by their path in the app.
 *
 * @param {keyof typeof places} app
 * @returns {Map<string, string>}
 */
export function readAppSamples(app) {
  const samples = readAllSamples()
  const { docs = app, shared, served, page } = places[app]
  const files = new Map()
  for (const [path, code] of samples) {
    if (path.startsWith(`${docs}/`))
      files.set(path.slice(docs.length + 1), path.endsWith('verifier.ts') ? forTests(code) : code)
  }
  const take = (path, to) => files.set(to, samples.get(path) ?? fail(path))
  for (const path of ['codes.ts', 'code-store.ts', 'code-handlers.ts']) take(path, join(shared, path))
  take('login-by-code.html', join(served, 'login-by-code.html'))
  if (page) take(...page)
  for (const path of ['accounts.ts', 'ada.ts']) {
    files.set(join(shared, path), readFileSync(join('apps/samples/app', path), 'utf8'))
  }
  for (const [path, content] of readFolder(join('apps/samples/built', app))) files.set(path, content)
  return files
}

/** The only change: over the simulator, and with its events on the console. As `tested-server.ts` of `apps/samples`. */
function forTests(code) {
  const changed = code.replace(
    /createVerifier\(\{/,
    `createVerifier({
    ...JSON.parse(process.env.TEST_VERIFIER ?? '{}'),
    onEvent: (event) => console.log(JSON.stringify(event)),`,
  )
  return changed === code ? fail('createVerifier({') : changed
}

function fail(what) {
  throw new Error(`No page of the docs has ${what}.`)
}
