import type { Plugin } from 'vite'

/** Ends with status 0 on Ctrl-C, so that no package manager around it takes that for a failure. Hanging requests end too. */
export function stopQuietly(): Plugin {
  const stop = () => process.exit(0)
  return {
    name: 'stop-quietly',
    configureServer() {
      process.once('SIGINT', stop)
      process.once('SIGTERM', stop)
    },
  }
}
