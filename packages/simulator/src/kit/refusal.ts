const name = '@tcaptcha/simulator'

/** The folder of this package: its `dist`, or `src` where a test runs the sources. */
const ownFolder = toPath(new URL('..', import.meta.url))

/** Whether it is a module of this package: a specifier that was left as it is, or a file's path. */
export function isOfSimulator(id: string): boolean {
  const path = toPath(id)
  if (path === name || path.startsWith(`${name}/`)) return true
  return path.includes(`/node_modules/${name}/`) || path.startsWith(ownFolder)
}

/** Why a production build fails, and what to do. */
export function explainRefusal(importer: string | undefined, development: string): string {
  return [
    `${name} is part of this production build${importer ? `: ${importer} imports it` : ''}.`,
    'Anyone can make the tickets that a simulator accepts, so the build stops here.',
    `Import it in development only, so that the build drops it: if (${development}) await import('${name}/…')`,
  ].join('\n')
}

function toPath(id: string | URL): string {
  const path = typeof id === 'string' ? id : decodeURIComponent(id.pathname)
  return path
    .replaceAll('\\', '/')
    .replace(/^\/(?=[A-Za-z]:)/, '')
    .replace(/[?#].*$/, '')
}
