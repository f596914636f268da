import { createServer, type IncomingMessage, request as sendRequest, type ServerResponse } from 'node:http'
import { listen } from './listen.ts'

/**
 * A host before the API that answers the first request when the second has come, and never answers that one: a look at the
 * API is then under way when its visitor has been answered. Ends with the test.
 */
export async function startSlowProxy(target: string): Promise<string> {
  let count = 0
  let answerFirst = () => {}
  const server = createServer((request, response) => {
    count += 1
    if (count === 1) answerFirst = () => passOn(request, response, target)
    else if (count === 2) answerFirst()
    else passOn(request, response, target)
  })
  const { url } = await listen(server)
  return url
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
