import type { SourceFile } from '../parse/source-file.ts'

const definition =
  /\b(?:window|globalThis|self|top)\.([\w$]+)\s*=(?!=)|\bfunction\s+([\w$]+)\s*\(|\b(?:var|let|const)\s+([\w$]+)\s*=|\b(?:window|globalThis)\[\s*['"]([\w$]+)['"]\s*\]\s*=(?!=)/g

/** Names that a file may define on `window`: by its text, since it says only what is not missing. */
export function readGlobals({ text, language, path }: SourceFile): string[] {
  if (language !== 'script' && language !== 'markup' && language !== 'php') return []
  // What a module declares is no global, but nobody can tell a module by its name.
  const isModule = /\.(?:[mc]?ts|tsx|jsx|vue|svelte)$/.test(path) || /^\s*(?:import|export)\b/m.test(text)
  return [...text.matchAll(definition)].flatMap(([, assigned, named, declared, computed]) => {
    const name = assigned ?? computed ?? (isModule && language === 'script' ? undefined : (named ?? declared))
    return name ? [name] : []
  })
}
