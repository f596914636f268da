export { closeChallenge, solveChallenge } from './playwright/drive-challenge.ts'
export { type DriveInit, waitForChallenge } from './playwright/find-challenge.ts'
export { type RoutedSimulator, routeSimulator, type RouteOptions } from './playwright/route-simulator.ts'
