export { type NodeHandler, toNodeHandler } from './node-handler.ts'
export { type RunningSimulator, startSimulator, type StartOptions } from './start-simulator.ts'
export type { NodeRequest } from './web-request.ts'
