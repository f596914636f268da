export { type EngineName, engineNames, shortSelection, toEngineName } from './engine-names.ts'
export { ensureEngine, ensureEngines } from './get/ensure-engine.ts'
export type { Engine, Key } from './drive/engine.ts'
export { startEngine } from './drive/start-engine.ts'
