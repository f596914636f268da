import type { Scenario } from './scenario.ts'

const list = {
  works: { title: 'Everything works' },

  'entry-blocked': { title: 'The request for the entry script is cut off, as by a blocker', entry: 'reset' },
  'entry-404': { title: 'The entry script is not found', entry: 'not-found' },
  'entry-hang': { title: 'The entry script is asked for and never answered', entry: 'hang' },
  'entry-slow': { title: 'The entry script takes 300 ms', entry: { delay: 300 } },
  'entry-html': { title: 'The entry script answers HTML with status 200, as a captive portal does', entry: 'html' },
  'entry-no-global': { title: 'The entry script runs and defines nothing', entry: 'no-global' },
  'entry-late-global': { title: 'The global appears one second after `load`', entry: 'late-global' },
  'entry-poisoned': {
    title: 'The entry sets its private flag and throws: it cannot be loaded again',
    entry: 'poisoned',
  },
  'entry-wrong-market': {
    title: 'The script of the other site (mainland or international) is served',
    entry: 'wrong-market',
  },
  'entry-fails-once': { title: 'The entry fails, the next request works', entry: { failFirst: 1 } },
  'entry-fails-twice': { title: 'The entry fails twice, the third request works', entry: { failFirst: 2 } },

  'constructor-throws': { title: 'The constructor throws', instance: 'constructor-throws' },
  'constructor-throws-once': {
    title: 'The first construction throws, later ones work',
    instance: 'constructor-throws-once',
  },
  'show-throws': { title: '`show()` throws', instance: 'show-throws' },
  'show-throws-once': { title: 'The first `show()` throws, later ones work', instance: 'show-throws-once' },
  'show-does-nothing': { title: '`show()` draws nothing and calls nothing back', instance: 'show-does-nothing' },
  'destroy-throws': { title: '`destroy()` throws', instance: 'destroy-throws' },

  'second-stage-404': { title: 'The second script is not found: 1004', secondStage: 'not-found' },
  'second-stage-hang': { title: 'The second script never answers: 1002 at 20 s', secondStage: 'hang' },
  'second-stage-not-script': { title: 'The second script is no JavaScript: 1004', secondStage: 'not-script' },
  'second-stage-empty': { title: 'The second script is empty: 1004', secondStage: 'empty' },
  'second-stage-throws': { title: 'The second script throws while it loads: 1004', secondStage: 'throws' },
  'second-stage-constructor-throws': {
    title: 'The second script throws when it is used: nothing at all happens',
    secondStage: 'constructor-throws',
  },
  'second-stage-cdn-down': { title: 'The CDN is down, the API host has the second script', secondStage: 'cdn-down' },
  'second-stage-fails-six': {
    title: 'Six requests for the second script fail, the seventh works: 1004, then a new instance works',
    secondStage: { failFirst: 6 },
  },
  'second-stage-late': { title: 'The second script takes one second: late popups', secondStage: { delay: 1000 } },
  'second-stage-slow': {
    title: 'The second script takes 25 s: 1002 at 20 s, then nothing opens',
    secondStage: { delay: 25_000 },
  },

  'config-404': { title: 'The config request fails three times: 1006', config: 'not-found' },
  'config-hang': { title: 'The config request never answers: 1006 at 20 s', config: 'hang' },
  'config-garbage': { title: 'The config answer does not call back: 1006 at 20 s', config: 'garbage' },
  'config-wrong-shape': { title: 'The config answer is an empty object: 1008 after 20 s', config: 'wrong-shape' },
  'config-old-style': {
    title: 'The config has no `data`: the challenge comes in an iframe of its own, as before 2024',
    config: 'without-data',
  },
  'config-slow': { title: 'The config request takes 5 s', config: { delay: 5000 } },
  'config-rate-limited': { title: 'The config request answers "too often": 1014', config: 'rate-limited' },
  'stray-1006': {
    title: 'The first config request fails, the second works, and 1006 tears the popup down after 20 s',
    config: { failFirst: 1 },
  },
  'solved-without-ui': { title: 'A trusted visitor gets a ticket without a challenge', config: 'solved' },
  invisible: { title: 'Invisible mode: a ticket, and nothing is ever drawn', config: 'invisible' },
  'invisible-fails': { title: 'Invisible mode fails its check: 1085', config: 'invisible-failed' },

  'template-silent': { title: 'The hidden template never reports: 1007 after 20 s', template: 'silent' },
  'template-404': { title: 'The hidden template is not found: 1007 after 20 s', template: 'not-found' },
  'template-hang': { title: 'The hidden template never answers: 1007 after 20 s', template: 'hang' },
  'challenge-blank': { title: 'The challenge stays blank: `ready` and nothing more', challenge: 'blank' },
  'challenge-404': { title: 'The challenge is not found: `ready` and nothing more', challenge: 'not-found' },
  'challenge-hang': { title: 'The challenge never answers: `ready` and nothing more', challenge: 'hang' },
  'challenge-slow': { title: 'The challenge takes 5 s', challenge: { delay: 5000 } },
  'challenge-build-throws': { title: 'Building the popup throws: 1005', challenge: 'build-throws' },
  'challenge-jquery-missing': { title: 'The challenge misses its jQuery: 1009', challenge: 'jquery-missing' },
  'challenge-script-missing': { title: 'The challenge misses its script: 1010', challenge: 'script-missing' },
  'challenge-script-throws': { title: "The challenge's script throws: 1011", challenge: 'script-throws' },
  'slow-but-alive': {
    title: 'Every step after the entry is slow and works: about 45 s until the challenge',
    secondStage: { delay: 12_000 },
    config: { delay: 12_000 },
    template: { delay: 8000 },
    challenge: { delay: 12_000 },
  },

  'refresh-fails': { title: 'No other puzzle can be had: 1012 after three tries', refresh: 'not-found' },
  'refresh-rate-limited': { title: 'Another puzzle is asked for too often: 1014', refresh: 'rate-limited' },
  'verify-fails': { title: 'The answer cannot be sent: 1013 after three tries', verify: 'not-found' },
  'verify-hang': { title: 'The answer is sent and never judged', verify: 'hang' },
  'verify-rejects': { title: 'No answer is ever right', verify: 'rejects' },
  'verify-rate-limited': { title: 'The answer is judged "too often": 1014', verify: 'rate-limited' },
  'session-expires': { title: 'The session has expired: the challenge reopens by itself', verify: 'expired' },

  'error-1002': { title: 'At once: 1002, showing timed out', result: 1002 },
  'error-1003': { title: 'At once: 1003, second script timed out', result: 1003 },
  'error-1004': { title: 'At once: 1004, second script failed', result: 1004 },
  'error-1005': { title: 'At once: 1005, second script threw', result: 1005 },
  'error-1006': { title: 'At once: 1006, config request failed', result: 1006 },
  'error-1007': { title: 'At once: 1007, template timed out', result: 1007 },
  'error-1008': { title: 'At once: 1008, challenge timed out', result: 1008 },
  'error-1009': { title: 'At once: 1009, jQuery failed', result: 1009 },
  'error-1010': { title: 'At once: 1010, challenge script failed', result: 1010 },
  'error-1011': { title: 'At once: 1011, challenge script threw', result: 1011 },
  'error-1012': { title: 'At once: 1012, refreshing failed', result: 1012 },
  'error-1013': { title: 'At once: 1013, verifying failed', result: 1013 },
  'error-1014': { title: 'At once: 1014, too many requests', result: 1014 },
  'error-1085': { title: 'At once: 1085, invisible check failed', result: 1085 },

  'never-calls-back': { title: 'The solved or closed popup goes away and no callback comes', callback: 'never' },
  'calls-back-twice': { title: 'The callback comes twice', callback: 'twice' },
  'calls-back-after-destroy': {
    title: 'The callback comes half a second after `destroy()`',
    callback: 'after-destroy',
  },
  'closes-with-empty': { title: "A closed popup gives `ticket: ''`", close: 'empty' },
  'closes-with-null': { title: 'A closed popup gives `ticket: null`', close: 'null' },
  'closes-with-back': { title: 'A closed popup gives `ret: 1`, as until 2020', close: 'back' },
  'solved-without-appid': { title: 'The result of a solved challenge has no `appid`', success: 'without-appid' },
  'ticket-without-prefix': {
    title: 'A broken vendor gives a random ticket: no prefix, no code, as in 2020',
    result: 'no-prefix',
  },
  'result-undefined': { title: 'The callback gets nothing', result: 'undefined' },
  'result-string': { title: 'The callback gets a string', result: 'string' },
  'result-no-ticket': { title: 'The callback gets `ret: 0` and no ticket', result: 'no-ticket' },
  'result-unknown-ret': { title: 'The callback gets `ret: 99`', result: 'unknown-ret' },
} as const satisfies Record<string, Scenario>

/** The name of one of `scenarios`. */
export type ScenarioName = keyof typeof list

/** Every fault that has a name: for a list, a URL (`/~second-stage-hang/TJCaptcha.js`) or `setScenario`. */
export const scenarios: { readonly [Name in ScenarioName]: Scenario } = list

/** Whether `name` is a key of `scenarios`, and not merely of every object. */
export const isScenarioName = (name: string): name is ScenarioName => Object.hasOwn(list, name)
