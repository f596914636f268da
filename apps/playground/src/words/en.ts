import type { Form } from '../forms.ts'
import { panelWords } from './panels.ts'
import { serverWords } from './server.ts'

/** What the shell says. */
export const en = {
  ...panelWords.en,
  ...serverWords.en,
  tagline: 'playground',
  pagesLabel: 'Pages',
  pages: { start: 'Start', canvas: 'States', matrix: 'Matrix', outage: 'Outage', 'by-hand': 'By hand' },
  loadingPage: 'One moment…',
  scenarios: 'Scenarios',
  search: 'Search',
  noServer:
    'The demo server can’t start: this browser has no service worker here. Open the page over https or on localhost, not in a private window; or run npm start.',
  nothingFound: 'No scenario matches.',
  skip: 'Skip to the canvas',
  language: 'Language',
  theme: 'Theme',
  themeSystem: 'System theme',
  themeLight: 'Light theme',
  themeDark: 'Dark theme',
  play: 'Play',
  playHint: 'Acts as the visitor for you',
  reset: 'reset()',
  resetHint: 'Calls reset(), as a page does when the visitor leaves it',
  reload: 'Reload demo',
  reloadHint: 'Starts over in a new frame',
  request: 'request',
  requests: { 1: 'Script', 2: 'Challenge', 3: 'Ticket check' },
  canvas: 'Canvas',
  form: 'Form',
  forms: { login: 'Log in', register: 'Register', sms: 'SMS code' } satisfies Record<Form, string>,
  framework: 'Framework',
  allThree: 'All three',
  sideBySide: 'All three side by side',
  showRun: (name: string) => `Show the run of ${name}`,
  takes: (seconds: number) => `The vendor takes about ${seconds} s here.`,
  code: 'Code of this state',
  copy: (name: string) => `Copy ${name}`,
  copied: 'Copied',
  colon: ': ',
  comma: ', ',
  kinds: {
    solved: 'solved',
    disaster: 'disaster',
    closed: 'closed',
    failed: 'failed',
    verified: 'verified',
    degraded: 'degraded',
    rejected: 'rejected',
    unavailable: 'unavailable',
    misconfigured: 'misconfigured',
  },
}

/** The same in every language. */
export type Words = typeof en
