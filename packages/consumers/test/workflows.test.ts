import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findWorkflowFaults } from '../src/find-workflow-faults.ts'

const folder = join(import.meta.dirname, '../../../.github/workflows')
const files = readdirSync(folder)

it('there are workflows', () => {
  expect(files).toEqual(expect.arrayContaining(['ci.yml', 'release.yml']))
})

it.each(files)('%s pins its actions, asks for few permissions, and runs no text from outside', (file) => {
  expect(findWorkflowFaults(readFileSync(join(folder, file), 'utf8'))).toEqual([])
})

it('one action has one version in all of them', () => {
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
  const used = [...new Set([...texts.matchAll(/uses: (\S+@\S+ # .*)/g)].map(([, action = '']) => action))]
  expect(new Set(used.map((action) => action.split('@')[0])).size).toBe(used.length)
})

describe('a fault is found:', () => {
  const good = `
on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - run: npm test
`
  it('not in what is right', () => {
    expect(findWorkflowFaults(good)).toEqual([])
  })

  it.each([
    ['a tag, which can be moved', '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1', 'v7'],
    ['a commit without its version', ' # v7.0.1', ''],
    ['no permissions at the top', 'permissions: {}\n', ''],
    ['all permissions at the top', 'permissions: {}', 'permissions: write-all'],
    ['a job that inherits permissions', '    permissions:\n      contents: read\n', ''],
    ['a job that may do anything', 'contents: read', 'contents: read-all'],
    ['the token left in git', 'persist-credentials: false', 'fetch-depth: 1'],
    ['a job without an end', '    timeout-minutes: 5\n', ''],
    ['an image that changes', 'ubuntu-24.04', 'ubuntu-latest'],
    ['a title that is run', 'npm test', 'echo "${{ github.event.pull_request.title }}"'],
    ['an output that is run', 'npm test', 'echo ${{ steps.other.outputs.text }}'],
    ["a stranger's code with our rights", 'on: push', 'on: pull_request_target'],
    ["a workflow's code with our rights", 'on: push', 'on: { workflow_run: { workflows: [CI] } }'],
    ['a secret', 'run: npm test', 'run: npm test\n        env: { TOKEN: "${{ secrets.NPM_TOKEN }}" }'],
  ])('%s', (_, from, to) => {
    const bad = good.replace(from, to)
    expect(bad).not.toBe(good)
    expect(findWorkflowFaults(bad)).not.toEqual([])
  })
})
