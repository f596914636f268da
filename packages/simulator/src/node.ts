export { type NodeHandler, toNodeHandler } from './node/node-handler.ts'
export { type RunningSimulator, startSimulator, type StartOptions } from './node/start-simulator.ts'
export type { NodeRequest } from './node/web-request.ts'
