import { bundleForNode } from './bundle.ts'
import { readSample } from './samples.ts'
import { servers, type Addition, type ServerName, type ServerSample } from './servers.ts'

export interface ServerOptions {
  /** Another one, whose pages may use the server. */
  origin?: string | undefined
  /** Of a Redis that keeps the codes. @default the server's own memory */
  redisUrl?: string | undefined
}

/** A server with what the docs tell to add, and nothing else changed. */
export function bundleServer(name: ServerName, { origin, redisUrl }: ServerOptions): Promise<string> {
  const { file, main = `import './${file}'`, code, cors }: ServerSample = servers[name]
  const withCode = add(readSample(file), code)
  const changed: Record<string, string> = { [file]: withCode }
  if (origin && cors) changed[file] = `const origin = '${origin}'\n${add(withCode, cors)}`
  if (origin && name === 'workers') {
    changed[file] = allowInWorker(withCode)
    changed['workers/cors.ts'] = swap(readSample('workers/cors.ts'), 'https://shop.example', origin)
  }
  if (redisUrl) changed['code-store.ts'] = readSample('redis/code-store.ts')
  return bundleForNode(`import './harness/site/announce-port.ts'\n${main}`, changed)
}

function add(code: string, { imports, line, before, after }: Addition): string {
  const [place = ''] = (before ?? after)?.exec(code) ?? []
  return `${imports}\n${swap(code, place, (before ? [line, place] : [place, line]).join('\n'))}`
}

/** As the docs say it in words. */
const allowInWorker = (code: string) =>
  [
    ['{ ip, action:', '{ ip, preflight, action:'],
    ['{ ip, action:', '{ ip, preflight, action:'],
    ['route(request) :', 'withCors(await route(request)) :'],
  ].reduce(
    (text, [place = '', by = '']) => swap(text, place, by),
    `import { preflight, withCors } from './cors'\n${code}`,
  )

/** Throws where there is nothing to swap. */
function swap(code: string, place: string, by: string): string {
  if (!place || !code.includes(place)) throw new Error(`There is no place for:\n${by}\nin:\n${code}`)
  return code.replace(place, () => by)
}
