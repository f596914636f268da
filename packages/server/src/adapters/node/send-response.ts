/** Where an answer goes. It closes when the visitor leaves. */
export interface NodeResponse {
  statusCode: number
  readonly headersSent: boolean
  readonly destroyed: boolean
  setHeader: (name: string, value: string | string[]) => unknown
  end: (body: Uint8Array) => unknown
  on: (event: 'close' | 'finish', listener: () => void) => unknown
  removeListener: (event: 'close', listener: () => void) => unknown
}

/** Sends an answer of the platform by Node, unless somebody has answered. */
export async function sendResponse(response: Response, to: NodeResponse): Promise<undefined> {
  const body = new Uint8Array(await response.arrayBuffer())
  if (to.headersSent) return
  to.statusCode = response.status
  for (const [name, value] of readHeaderPairs(response)) to.setHeader(name, value)
  to.end(body)
}

/** Each header once: a cookie has a header of its own, and they can't be joined. */
export function readHeaderPairs({ headers }: Response): [string, string | string[]][] {
  const cookies = headers.getSetCookie()
  const others = [...headers].filter(([name]) => name !== 'set-cookie')
  return cookies.length > 0 ? [...others, ['set-cookie', cookies]] : others
}
