import { holdContract } from './contract/contract.ts'
import { createFastify } from './frameworks/fastify.ts'

for (const version of [4, 5] as const) holdContract(createFastify(version))
