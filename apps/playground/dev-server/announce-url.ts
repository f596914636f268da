import type { HttpServer, Plugin } from 'vite'

/** Prints where the playground is, in one line and nothing else; the port may not be the preferred one. */
export function announceUrl(): Plugin {
  const announce = (server: HttpServer | null) => {
    server?.once('listening', () => {
      const address = server.address()
      if (typeof address === 'object' && address) console.log(`\n  http://127.0.0.1:${address.port}/\n`)
    })
  }
  return {
    name: 'announce-url',
    configureServer: ({ httpServer }) => announce(httpServer),
    configurePreviewServer: ({ httpServer }) => announce(httpServer),
  }
}
