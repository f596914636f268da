import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { basename } from 'node:path'

/**
 * A registry on loopback with these packages, each in one version that is the latest. npm asks it for a scope where
 * `npm_config_@scope:registry` has its address.
 *
 * @param {import('./pack-published.mjs').Packed[]} packed
 */
export async function servePackages(packed) {
  const answers = new Map()
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://registry').pathname)
    const body = answers.get(path)
    if (!body) return response.writeHead(404, { 'content-type': 'application/json' }).end(`{"error":"no ${path}"}`)
    const isTarball = path.endsWith('.tgz')
    response.writeHead(200, { 'content-type': isTarball ? 'application/octet-stream' : 'application/json' }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${server.address().port}`
  for (const { manifest, tarball } of packed) {
    const { name, version } = manifest
    const content = readFileSync(tarball)
    const path = `/${name}/-/${basename(tarball)}`
    const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`
    const dist = { tarball: `${url}${path}`, integrity }
    const packument = {
      name,
      'dist-tags': { latest: version },
      versions: { [version]: { ...manifest, _id: `${name}@${version}`, dist } },
    }
    answers.set(`/${name}`, JSON.stringify(packument))
    answers.set(path, content)
  }
  return { url, close: () => server.close() }
}
