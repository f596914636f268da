// Fails when a bundle lost its 'use client': Next.js would then run it on the server, and refuse its hooks.
import { readFileSync } from 'node:fs'

for (const path of process.argv.slice(2)) {
  if (!/^(?:\/\*.*\*\/\s*)?(?:"use strict";\s*)?"use client"/.test(readFileSync(path, 'utf8'))) {
    console.error(
      `${path} does not begin with "use client". Keep the directive first in its source, and treeshake off.`,
    )
    process.exitCode = 1
  }
}
