// Vite has types for `import` only: a CommonJS declaration has to say that it wants those. A build's last step.
import { readFileSync, writeFileSync } from 'node:fs'

const path = 'dist/vite.d.cts'
const plain = "import { Plugin } from 'vite';"
const code = readFileSync(path, 'utf8')
if (!code.includes(plain)) throw new Error(`${path} has no ${plain}`)
writeFileSync(path, code.replace(plain, "import type { Plugin } from 'vite' with { 'resolution-mode': 'import' };"))
