export { closeChallenge, type DriveInit, solveChallenge } from './drive-challenge.ts'
export { installSimulator, type InstallOptions } from './install-simulator.ts'
