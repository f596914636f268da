import { expect, it } from 'vitest'
import { createFormStage, type FormSequence, playForm } from './play-form.ts'

/** What the campaign has found: each was a bug. */
const found: Record<string, FormSequence> = {
  'Enter while the browser is offline': {
    sender: 'app',
    steps: [{ do: 'network', online: false }, { do: 'enter' }],
  },
  'a click while the browser is offline': {
    sender: 'browser',
    steps: [
      { do: 'network', online: false },
      { do: 'press', button: 'join' },
    ],
  },
  'a click in the three seconds after a failed load, whose outcome comes at once': {
    sender: 'browser',
    steps: [
      { do: 'vendor', plays: 'entry-404' },
      { do: 'press', button: 'login' },
      { do: 'pass', ms: 1000 },
      { do: 'press', button: 'join' },
    ],
  },
  'the pressed button is taken away while it waits': {
    sender: 'app',
    steps: [
      { do: 'vendor', plays: 'solved-without-ui' },
      { do: 'press', button: 'join' },
      { do: 'render', button: 'join', as: 'gone' },
    ],
  },
  'the pressed button is drawn anew while it waits': {
    sender: 'browser',
    steps: [
      { do: 'vendor', plays: 'solved-without-ui' },
      { do: 'press', button: 'join' },
      { do: 'render', button: 'join', as: 'new' },
    ],
  },
  'the pressed button is disabled while it waits': {
    sender: 'browser',
    steps: [
      { do: 'vendor', plays: 'solved-without-ui' },
      { do: 'press', button: 'join' },
      { do: 'render', button: 'join', as: 'disabled' },
    ],
  },
}

const open = createFormStage()

it.each(Object.entries(found))('%s', async (_name, sequence) => {
  expect(await playForm(open, sequence)).toEqual([])
})
