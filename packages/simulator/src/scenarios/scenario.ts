/**
 * The age of the v1 scripts that is played; `@2022` after a scenario's name in a URL picks one too.
 * v2 scripts exist in no archived copy, so they always behave as `'2024'`, the newest v1.
 */
export type Vintage = '2018' | '2020' | '2022' | '2023' | '2024-04' | '2024'

/** Works, but only after so many milliseconds. Counted by the page's own clock, except for the entry script. */
export interface Delay {
  readonly delay: number
}

/** Fails so many times, then works once, then starts over: a page that is reloaded meets the same fault again. */
export interface FailFirst {
  readonly failFirst: number
}

/**
 * What goes wrong, stage by stage. A stage that is left out works. Everything combines with every script file; a
 * part that means nothing (the vintage of a v2 script) is ignored.
 */
export interface Scenario {
  /** One line for a list. */
  readonly title: string
  /** @default '2024' */
  readonly vintage?: Vintage
  /** The script that the page includes. A `delay` here is the server's, since no script runs yet: keep it short. */
  readonly entry?:
    | 'not-found'
    | 'reset'
    | 'hang'
    | 'html'
    | 'no-global'
    | 'late-global'
    | 'poisoned'
    | 'wrong-market'
    | FailFirst
    | Delay
  /** What instances do before any request could matter. `-once`: the first instance of a page only. */
  readonly instance?:
    | 'constructor-throws'
    | 'constructor-throws-once'
    | 'show-throws'
    | 'show-throws-once'
    | 'show-does-nothing'
    | 'destroy-throws'
  /** The hashed script that the entry loads, three times from the CDN and three times from the API host. */
  readonly secondStage?:
    | 'not-found'
    | 'hang'
    | 'not-script'
    | 'empty'
    | 'throws'
    | 'constructor-throws'
    | 'cdn-down'
    | FailFirst
    | Delay
  /**
   * The JSONP request of every opening. `without-data`: an old config, which an iframe of its own shows. `solved`: the
   * answer carries a ticket; `invisible`: and nothing is ever drawn.
   */
  readonly config?:
    | 'not-found'
    | 'hang'
    | 'garbage'
    | 'wrong-shape'
    | 'without-data'
    | 'rate-limited'
    | 'solved'
    | 'invisible'
    | 'invisible-failed'
    | FailFirst
    | Delay
  /** v1: an iframe that has to report; v2: a plain request. Vintages before 2022 have none. */
  readonly template?: 'not-found' | 'hang' | 'silent' | Delay
  /** The puzzle. Since 2024 a challenge that doesn't come is not reported: `ready` and nothing more. */
  readonly challenge?:
    | 'not-found'
    | 'hang'
    | 'blank'
    | 'jquery-missing'
    | 'script-missing'
    | 'script-throws'
    | 'build-throws'
    | Delay
  /** Another puzzle, after a wrong answer or at the visitor's wish. */
  readonly refresh?: 'not-found' | 'rate-limited'
  /** The visitor's answer. `expired` happens once per page load, then a fresh session works. */
  readonly verify?: 'not-found' | 'hang' | 'rejects' | 'rate-limited' | 'expired'
  /** `show()` answers at once with this and draws nothing. A number is an `errorCode`. */
  readonly result?: 'undefined' | 'string' | 'no-ticket' | 'unknown-ret' | 'no-prefix' | number
  /** What is wrong with the result of a solved challenge. */
  readonly success?: 'without-appid'
  /** The result of a closed popup. Otherwise v1 fills `ticket` with `''` and v2 with `null`. */
  readonly close?: 'empty' | 'null' | 'back'
  /** How often the callback comes. `after-destroy`: with a ticket, half a second after `destroy()`. */
  readonly callback?: 'never' | 'twice' | 'after-destroy'
}
