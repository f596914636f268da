import { JSDOM, VirtualConsole } from 'jsdom'
import { readScript } from '../../harness/bundle.ts'
import { expect, test } from '../../harness/test.ts'
import type { Outcome } from '../../harness/site.ts'

/** A user's component test in jsdom, which has no layout: the component, its test and `installSimulator()` in one. */
async function runInJsdom(selector: string): Promise<{ outcomes: Outcome[]; sent: string[]; errors: string[] }> {
  const errors: string[] = []
  const virtualConsole = new VirtualConsole()
  virtualConsole.on('jsdomError', (error) => errors.push(error.message))
  // As Vitest's environment has it: jsdom's window, with what Node has of the web and jsdom has not.
  const html = '<!doctype html><html lang="en"><body></body></html>'
  const { window } = new JSDOM(html, {
    url: 'https://app.example/',
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    virtualConsole,
    // jsdom has none of its own; Vitest's environment leaves it Node's.
    beforeParse: (made) => void Object.assign(made, { Request, Response }),
  })
  window.eval(await readScript('units/react.tsx.js'))
  await window.eval(`testComponent('${selector}')`)
  const { outcomes, sent = [] } = window.eval('window') as { outcomes: Outcome[]; sent?: string[] }
  window.close()
  return { outcomes, sent, errors }
}

test('`execute()` in a component is solved in jsdom', async () => {
  const { outcomes, errors } = await runInJsdom('#go')
  expect(errors).toEqual([])
  expect(outcomes).toEqual([expect.objectContaining({ kind: 'solved' })])
})

test('a form in a component is sent with a ticket in jsdom', async () => {
  const { sent, errors } = await runInJsdom('#save')
  expect(errors).toEqual([])
  expect(sent).toEqual(['ticket', 'randstr'])
})
