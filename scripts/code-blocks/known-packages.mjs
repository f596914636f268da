import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What pages install that the workspace does not: each one was looked up at the registry. */
const others = new Set([
  'ant-design-vue',
  'element-plus',
  '@nestjs/cli',
  '@swc/core',
  '@swc/jest',
  '@angular/cli',
  '@vitejs/plugin-vue2',
  'create-next-app',
  'create-nuxt',
  'create-vite',
  'create-egg',
  'egg',
  'egg-bin',
  'jest',
  'jest-fixed-jsdom',
  'next',
  'nuxt',
  'nuxi',
  'npm',
  'pnpm',
  'sv',
  'tsx',
  'turbo',
])

const { catalog } = parse(readFileSync('pnpm-workspace.yaml', 'utf8'))
const own = readdirSync('packages').map((name) =>
  JSON.parse(readFileSync(join('packages', name, 'package.json'), 'utf8')),
)
const known = new Set([
  ...Object.keys(catalog),
  ...own.flatMap(({ name, private: isPrivate, bin }) =>
    isPrivate ? [] : [name, ...(typeof bin === 'object' ? Object.keys(bin) : [])],
  ),
  ...others,
])

/** Whether a page may tell its reader to install it: a name that nobody has looked up may be anyone's. */
export const isKnownPackage = (name) => known.has(name)
