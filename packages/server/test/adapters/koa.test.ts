import { holdContract } from './contract/contract.ts'
import { createKoa } from './frameworks/koa.ts'

for (const version of [2, 3] as const) holdContract(createKoa(version))
