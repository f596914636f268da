export { type RunningSimulator, startSimulator, type StartOptions } from './start-simulator.ts'
