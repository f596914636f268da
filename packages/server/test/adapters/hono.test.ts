import { holdContract } from './contract/contract.ts'
import { createHono } from './frameworks/hono.ts'
import { plain } from './frameworks/request.ts'

for (const framework of [plain, createHono()]) holdContract(framework)
