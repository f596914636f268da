import { parse } from 'yaml'

type Permissions = Readonly<Record<string, string>> | string | undefined
interface Step {
  uses?: string
  run?: string
  with?: Readonly<Record<string, unknown>>
}
interface Job {
  'runs-on': string
  'timeout-minutes'?: number
  permissions?: Permissions
  steps: readonly Step[]
}
interface Workflow {
  on: string | readonly string[] | Readonly<Record<string, unknown>>
  permissions?: Permissions
  jobs: Readonly<Record<string, Job>>
}

/** They run with the repository's rights, whoever has sent the code. */
const riskyEvents = ['pull_request_target', 'workflow_run', 'issue_comment']
const pinned = /uses:\s*[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/

/** What makes a workflow of GitHub Actions less safe than it could be, one sentence for each fault. */
export function findWorkflowFaults(text: string): string[] {
  const workflow: Workflow = parse(text)
  const events = typeof workflow.on === 'string' ? [workflow.on] : Object.entries(workflow.on).flat()
  return [
    ...riskyEvents.filter((event) => events.includes(event)).map((event) => `it runs on ${event}`),
    ...(JSON.stringify(workflow.permissions) === '{}' ? [] : ['at the top it takes permissions: {} is enough']),
    ...text
      .split('\n')
      .filter((line) => /\buses:/.test(line) && !pinned.test(line.trimEnd()))
      .map((line) => `not a commit with its version: ${line.trim()}`),
    ...(/\$\{\{[^}]*\bsecrets\b/.test(text) ? ['it uses a secret: github.token and npm’s trust are enough'] : []),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => findJobFaults(job).map((fault) => `${name}: ${fault}`)),
  ]
}

function findJobFaults(job: Job): string[] {
  const { permissions } = job
  const levels = typeof permissions === 'object' ? Object.values(permissions) : ['']
  return [
    ...(levels.every((level) => ['none', 'read', 'write'].includes(level)) ? [] : ['it does not list its permissions']),
    ...(job['timeout-minutes'] ? [] : ['it has no timeout-minutes']),
    ...(job['runs-on'].endsWith('-latest') ? [`${job['runs-on']} becomes another image one day`] : []),
    ...job.steps.flatMap(findStepFaults),
  ]
}

function findStepFaults({ uses = '', run = '', with: inputs = {} }: Step): string[] {
  const isCheckout = uses.startsWith('actions/checkout@')
  return [
    ...(isCheckout && inputs['persist-credentials'] !== false ? ['its checkout leaves the token in git'] : []),
    // The expression is put into the script before the shell reads it.
    ...(run.includes('${{') ? [`a script gets values by its environment only: ${run}`] : []),
  ]
}
