import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { errorCodes } from '@tcaptcha/core'

it.each(['en', 'zh'] as const)('disaster-recovery.md of %s has every code, with its name and meaning', (language) => {
  const page = new URL(`../${language}/outage/disaster-recovery.md`, import.meta.url)
  const table = /<!-- codes -->(.*)<!-- \/codes -->/s.exec(readFileSync(page, 'utf8'))?.[1] ?? ''
  const rows = [...table.matchAll(/^\| (\d{4}) +\| (\S+) +\| (.+?) +\|/gm)].map((row) => row.slice(1, 4))
  const codes = Object.entries(errorCodes)
  expect(rows).toEqual(
    codes.map(([code, { name, [language]: meaning }]) => [code, name ? `\`${name}\`` : '–', meaning]),
  )
})
