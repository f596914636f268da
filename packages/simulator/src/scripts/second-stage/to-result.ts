import type { Traits } from '../../scenarios/traits.ts'
import type { Outcome } from './opening.ts'
import type { SecondStageConfig } from './second-stage.ts'
import type { VendorOptions } from '../../page/vendor-window.ts'

/** What a result is made from, besides the outcome. */
export interface ResultContext {
  traits: Traits
  faults: SecondStageConfig['faults']
  options: VendorOptions
  /** When the challenge was drawn, in milliseconds. */
  shownAt: number
}

/**
 * Puts an outcome into the words of the generation: what a callback gets. Without an outcome it is the
 * result that the scenario gives at once. Served as text: refers to nothing outside itself.
 */
export function toResult(outcome: Outcome | undefined, context: ResultContext): unknown {
  const { traits, faults, options } = context
  const random = () => Math.random().toString(36).slice(2)
  const randstr = `@${random()}`
  const appid = String(options.appid)
  const own = { appid, ...(options.bizState === undefined ? {} : { bizState: options.bizState }) }
  const names: Record<number, string> = {
    1002: 'captcha_show_timeout',
    1003: 'framejs_load_timeout',
    1004: 'framejs_load_error',
    1005: 'framejs_run_error',
    1006: 'get_captcha_config_request_error',
    1007: 'pre_template_load_timeout',
    1008: 'iframe_load_timeout',
    1009: 'lib_jq_load_error',
    1010: 'captcha_js_load_error',
    1011: 'captcha_js_run_error',
    1012: 'refresh_error',
    1013: 'verify_error',
    1014: 'rate_limit',
    1085: 'invisible_check_error',
  }
  const disaster = (errorCode: number, sid: string | undefined) => {
    // Until 2020 a failure is a random ticket that nothing tells from success.
    if (traits.prefix === '') return { ret: 0, ticket: random() + random(), randstr, ...own }
    const hasSession = traits.generation === 1 && sid !== undefined && errorCode !== 1009 && errorCode !== 1010
    const ticket = `${traits.prefix}${errorCode}_${appid}_${Math.floor(Date.now() / 1000)}${hasSession ? `_${sid}` : ''}`
    // The entry's own codes come without these.
    const fields = errorCode <= 1004 ? {} : own
    return { ret: 0, ticket, randstr, ...fields, errorCode, errorMessage: names[errorCode] ?? 'unknown_error' }
  }

  if (outcome?.kind === 'error') return disaster(outcome.errorCode, outcome.sid)
  if (outcome?.kind === 'closed') {
    const empty = faults.close === 'empty' || (faults.close !== 'null' && traits.generation === 1)
    return { ret: faults.close === 'back' ? 1 : 2, ticket: empty ? '' : null, randstr: '', ...own }
  }
  if (outcome?.kind === 'solved') {
    const { sid, ticket, verifyDuration } = outcome
    const actionDuration = context.shownAt > 0 ? Date.now() - context.shownAt : 0
    const more = traits.generation === 2 ? { sid: sid ?? '', verifyDuration: verifyDuration ?? 0, actionDuration } : {}
    const fields = faults.success === 'without-appid' ? { bizState: options.bizState } : own
    return { ret: 0, ticket, randstr: outcome.randstr, ...fields, ...more }
  }

  const { result } = faults
  if (typeof result === 'number') return disaster(result, undefined)
  if (result === 'string') return 'a string is no result'
  if (result === 'no-ticket') return { ret: 0, randstr, ...own }
  if (result === 'unknown-ret') return { ret: 99, ticket: '', randstr: '', ...own }
  if (result === 'no-prefix') return { ret: 0, ticket: random() + random(), randstr, ...own }
  return undefined
}
