import type { Handle } from './handle.ts'

declare const Bun: { serve: (init: { hostname: string; port: number; fetch: Handle }) => { port: number } }

export function serve(handle: Handle): void {
  const { port } = Bun.serve({ hostname: '127.0.0.1', port: 0, fetch: handle })
  console.log(JSON.stringify({ port }))
}
