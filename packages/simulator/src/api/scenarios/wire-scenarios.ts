import type { ApiScenario } from './api-scenario.ts'

/** What a network or a front tier does to an answer. */
export const wireScenarios = {
  hang: { title: 'The request is never answered; the ticket stays good', wire: 'hang' },
  reset: { title: 'The connection is reset; the ticket stays good', wire: 'reset' },
  'reset-once': { title: 'The connection is reset, then one request works', wire: 'reset', failFirst: 1 },
  'html-500': { title: 'Status 500 with a page of HTML', wire: 'html-500' },
  'html-200': { title: 'Status 200 with a page of HTML, as a captive portal answers', wire: 'html-200' },
  redirect: { title: 'Status 302 to a page to sign in', wire: 'redirect' },
  'cut-body': { title: 'The connection breaks in the middle of the body; the ticket is used up', wire: 'cut' },
  'half-body': { title: 'The body ends in the middle, orderly: no JSON; the ticket is used up', wire: 'truncated' },
  'stalled-body': { title: 'The body stops in the middle and never ends; the ticket is used up', wire: 'stall' },
  'slow-body': { title: 'The body trickles for more than ten seconds; the ticket is used up', wire: 'slow' },
  'huge-body': { title: 'A mebibyte of blanks follows the answer; the ticket is used up', wire: 'huge' },
  'no-response': {
    title: 'Status 200 with JSON that has no `Response`; the ticket stays good',
    answer: { body: { ok: true } },
  },
  slow: { title: 'Every answer takes three seconds', delay: 3000 },
} as const satisfies Record<string, ApiScenario>
