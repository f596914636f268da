export { ScenarioList } from './list/scenario-list.tsx'
export { RunView } from './run-view.tsx'
