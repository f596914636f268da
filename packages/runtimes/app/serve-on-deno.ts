import type { Handle } from './handle.ts'

interface DenoServeInit {
  hostname: string
  port: number
  onListen: (address: { port: number }) => void
}
declare const Deno: { serve: (init: DenoServeInit, handle: Handle) => unknown }

export function serve(handle: Handle): void {
  const onListen = ({ port }: { port: number }) => console.log(JSON.stringify({ port }))
  Deno.serve({ hostname: '127.0.0.1', port: 0, onListen }, handle)
}
