import { Redis } from 'ioredis'

/** A client for a moment. */
export async function withRedis<Answer>(url: string, use: (client: Redis) => Promise<Answer>): Promise<Answer> {
  const client = new Redis(url)
  try {
    return await use(client)
  } finally {
    client.disconnect()
  }
}

export async function findKeys(client: Redis, pattern: string): Promise<string[]> {
  const found: string[] = []
  for await (const keys of client.scanStream({ match: pattern, count: 1_000 })) found.push(...keys)
  return found
}

export const deleteKeys = (url: string, pattern: string) =>
  withRedis(url, async (client) => {
    const keys = await findKeys(client, pattern)
    if (keys.length > 0) await client.unlink(...keys)
  })
