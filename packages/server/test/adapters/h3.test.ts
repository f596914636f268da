import { holdContract } from './contract/contract.ts'
import { createH3 } from './frameworks/h3.ts'

for (const version of [1, 2] as const) holdContract(createH3(version))
