export { closeChallenge, solveChallenge, waitForChallenge } from './browser/drive-challenge.ts'
export { installSimulator, type InstallOptions } from './browser/install-simulator.ts'
export type { DriveInit } from './browser/wait-for.ts'
