import { expect, it } from 'vitest'
import { startBench } from '../bench/start-bench.ts'
import { createVisitor, verify } from '../bench/visitor.ts'

const none = { TCAPTCHA_APP_SECRET_KEY: '', TENCENTCLOUD_SECRET_ID: '', TENCENTCLOUD_SECRET_KEY: '' }

it('loads without secrets, as a build does, and names the missing one at the first use', async () => {
  const bench = await startBench({ example: 'lazy', env: none })
  await expect(verify(bench, createVisitor(bench))).rejects.toThrow('`appSecretKey` is missing')
})

it('makes the verifier at the first use', async () => {
  const bench = await startBench({ example: 'lazy' })
  expect(await verify(bench, createVisitor(bench))).toMatchObject({ kind: 'verified' })
})
