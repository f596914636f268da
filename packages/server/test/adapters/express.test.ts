import { holdContract } from './contract/contract.ts'
import { createExpress } from './frameworks/express.ts'

for (const version of [4, 5] as const) holdContract(createExpress(version))
