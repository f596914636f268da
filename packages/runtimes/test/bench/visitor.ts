import type { Bench } from './start-bench.ts'

/** A visitor who solved the challenge. */
export const createVisitor = ({ api }: Pick<Bench, 'api'>) => ({ ...api.vendor.issue(), ip: '203.0.113.7' })

/** What the app's verifier says of a visitor. Throws what the app threw. */
export async function verify({ app }: Pick<Bench, 'app'>, input: object): Promise<unknown> {
  const response = await app.post('/verify', input)
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  return JSON.parse(text)
}
