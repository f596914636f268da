import type { TestProject } from 'vitest/node'
import { buildApp } from '../src/build-app.ts'
import { ensureRuntime } from '../src/ensure-runtime.mjs'
import { isRuntimeName, type RuntimeName } from '../src/pinned.mjs'

/** Before any test's clock runs: to get a runtime may take minutes. One that can't be had fails its own tests only. */
export default async function prepare(root: TestProject): Promise<void> {
  const names = root.vitest.projects.map(({ name }) => name).filter(isRuntimeName)
  const found = await Promise.all(names.map(async (name) => [name, await find(name)] as const))
  root.provide('programs', Object.fromEntries(found))
  await buildApp()
}

async function find(name: RuntimeName) {
  try {
    return { path: await ensureRuntime(name) }
  } catch (error) {
    const missing = String(error instanceof Error && error.cause ? `${error.message} (${error.cause})` : error)
    console.error(missing)
    return { missing }
  }
}
