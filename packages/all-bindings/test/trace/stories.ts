import { eventually } from '@tcaptcha/contract'
import type { ScenarioName } from '@tcaptcha/simulator'
import { expect } from 'vitest'

/** What a visitor does on a login page. */
export interface Visit {
  click: (button: 'Log in' | 'Start over') => void
  solve: () => Promise<void>
  close: () => Promise<void>
  /** New options and callbacks. */
  rerender: () => Promise<void>
  unmount: () => void
  /** Waits for words in the trace. */
  until: (words: string) => Promise<void>
  /** Waits for the challenge, and for the page to show that it is open. */
  untilOpen: () => Promise<void>
}

export interface Story {
  scenario: ScenarioName
  play: (visit: Visit) => Promise<void>
}

/** What can happen to a visitor who wants to log in. */
export const stories = {
  'solves it': {
    scenario: 'works',
    async play({ click, solve, until }) {
      click('Log in')
      await solve()
      await until('sent user, ticket, randstr')
    },
  },
  'meets a vendor without its script': {
    scenario: 'entry-404',
    async play({ click, until }) {
      click('Log in')
      await until('sent user, ticket, randstr')
    },
  },
  'closes it, then solves it': {
    scenario: 'works',
    async play({ click, close, solve, until }) {
      click('Log in')
      await close()
      await until('onResult closed')
      // No visitor is faster than a task.
      await new Promise((resolve) => setTimeout(resolve))
      click('Log in')
      await solve()
      await until('sent user, ticket, randstr')
    },
  },
  'is throttled': {
    scenario: 'error-1014',
    async play({ click, until }) {
      click('Log in')
      await until('onResult failed')
    },
  },
  'starts over while it is open': {
    scenario: 'works',
    async play({ click, untilOpen }) {
      click('Log in')
      await untilOpen()
      click('Start over')
    },
  },
  'clicks twice': {
    scenario: 'works',
    async play({ click, solve, until }) {
      click('Log in')
      await until('busy')
      click('Log in')
      await solve()
      await until('sent user, ticket, randstr')
    },
  },
  'leaves while it loads': {
    scenario: 'entry-slow',
    async play({ click, unmount, until }) {
      click('Log in')
      await until('busy')
      unmount()
      await whenScript()
    },
  },
  'leaves while it is open': {
    scenario: 'works',
    async play({ click, unmount, untilOpen }) {
      click('Log in')
      await untilOpen()
      unmount()
    },
  },
  'sees the page rendered anew while it is open': {
    scenario: 'works',
    async play({ click, rerender, solve, until, untilOpen }) {
      click('Log in')
      await untilOpen()
      await rerender()
      await solve()
      await until('sent user, ticket, randstr')
    },
  },
} satisfies Record<string, Story>

export type StoryName = keyof typeof stories

const whenScript = () => eventually(() => expect(window).toHaveProperty('TencentCaptcha'))
