import { createServer, request as sendRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

/**
 * A host before the API that answers the first request when the second has come, and never answers that one: a look at the
 * API is then under way when its visitor has been answered.
 */
export async function startSlowProxy(target: string): Promise<{ url: string }> {
  let seen = 0
  let answerFirst = () => {}
  const server = createServer((request, response) => {
    seen += 1
    if (seen === 1) answerFirst = () => passOn(request, response, target)
    else if (seen === 2) answerFirst()
    else passOn(request, response, target)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` }
}

function passOn(request: IncomingMessage, response: ServerResponse, target: string): void {
  const { method, headers } = request
  const upstream = sendRequest(target, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
  upstream.on('error', () => response.destroy())
  request.pipe(upstream)
}
