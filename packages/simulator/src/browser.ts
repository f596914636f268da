export { closeChallenge, type DriveInit, solveChallenge } from './browser/drive-challenge.ts'
export { installSimulator, type InstallOptions } from './browser/install-simulator.ts'
