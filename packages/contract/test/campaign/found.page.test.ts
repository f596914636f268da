import { expect, it } from 'vitest'
import { createStage } from './create-stage.ts'
import { play, type Sequence, usual } from './play.ts'

/** What the campaign has found: each was a bug. */
const found: Record<string, Sequence> = {
  'the page removes the popup and leaves the mask': {
    vendor: 'works',
    options: { a: usual, b: usual },
    steps: [
      { do: 'execute', client: 'a' },
      { do: 'pass', ms: 5000 },
      { do: 'page', change: 'remove-popup' },
    ],
  },
  'the body is swapped under an embedded challenge': {
    vendor: 'works',
    options: { a: { ...usual, vendor: 'embed' }, b: usual },
    steps: [
      { do: 'execute', client: 'a' },
      { do: 'pass', ms: 5000 },
      { do: 'page', change: 'swap-body' },
    ],
  },
  'the container goes under an embedded challenge': {
    vendor: 'works',
    options: { a: { ...usual, vendor: 'embed' }, b: usual },
    steps: [
      { do: 'execute', client: 'a' },
      { do: 'pass', ms: 5000 },
      { do: 'page', change: 'remove-container' },
    ],
  },
  'the container goes under the box of international 2.0': {
    vendor: 'works',
    options: { a: { ...usual, script: 'intl' }, b: usual },
    steps: [
      { do: 'execute', client: 'a' },
      { do: 'pass', ms: 5000 },
      { do: 'page', change: 'remove-container' },
    ],
  },
  'the vendor answers from its constructor and draws afterwards, in a container': {
    vendor: { when: 'construct', says: 'solved', times: 1, draws: 'show' },
    options: { a: { ...usual, vendor: 'embed' }, b: usual },
    steps: [{ do: 'execute', client: 'a' }],
  },
  'another client opens after the body was swapped under a popup that its vendor does not keep': {
    vendor: { when: 'later', says: 'solved', times: 1, draws: 'show' },
    options: { a: usual, b: usual },
    steps: [
      { do: 'execute', client: 'a' },
      { do: 'page', change: 'swap-body' },
      { do: 'execute', client: 'b' },
    ],
  },
  'a reset while the script hangs: nothing but its tag in flight stays': {
    vendor: 'entry-hang',
    options: { a: usual, b: usual },
    steps: [
      { do: 'execute', client: 'a' },
      { do: 'pass', ms: 1000 },
      { do: 'reset', client: 'a' },
    ],
  },
  'a reset while a preload hangs: the same': {
    vendor: 'entry-hang',
    options: { a: usual, b: usual },
    steps: [
      { do: 'preload', client: 'a' },
      { do: 'pass', ms: 1000 },
      { do: 'reset', client: 'a' },
    ],
  },
}

const open = createStage()

it.each(Object.entries(found))('%s', async (_name, sequence) => {
  expect(await play(open, sequence)).toEqual([])
})
