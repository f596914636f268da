import { type InstallOptions, installSimulator } from '../browser/install-simulator.ts'
import { isScenarioName } from '../scenarios/scenarios.ts'

/** What a story says of the captcha, in `parameters.tcaptcha`. */
export interface TCaptchaParameters extends Omit<InstallOptions, 'simulator'> {
  /** Leaves the real vendor in place. @default false */
  disable?: boolean | undefined
}

/** What the decorator reads of Storybook's context. */
export interface TCaptchaStoryContext {
  id: string
  parameters: Readonly<Record<string, unknown>>
  globals: Readonly<Record<string, unknown>>
  abortSignal?: AbortSignal | undefined
}

let installed: { key: string; undo: () => void } | undefined

/**
 * A decorator for every renderer: puts the simulator into the story's page before the story is drawn, with the scenario
 * of `parameters.tcaptcha` unless the toolbar chose another. No request is made, in a static build neither. It is undone
 * when the story goes, and a story that is drawn again after a change of the scenario starts anew.
 *
 * @example
 * // .storybook/preview.ts
 * export default { decorators: [withTCaptcha], globalTypes: tcaptchaGlobalTypes }
 */
export function withTCaptcha<Drawn>(draw: () => Drawn, context: TCaptchaStoryContext): Drawn {
  const { id, globals, abortSignal } = context
  const parameters: TCaptchaParameters = { ...(context.parameters['tcaptcha'] as TCaptchaParameters | undefined) }
  const chosen = String(globals['tcaptcha'] ?? '')
  if (isScenarioName(chosen)) parameters.scenario = chosen

  const key = JSON.stringify([id, parameters])
  // A change of the args draws it again, too: the challenge stays open then.
  if (installed?.key === key) return draw()
  const isSameStory = installed?.key.startsWith(JSON.stringify([id]).slice(0, -1)) ?? false
  uninstall()
  if (!parameters.disable) {
    const mine = { key, undo: installSimulator(parameters) }
    installed = mine
    abortSignal?.addEventListener('abort', () => {
      if (installed === mine) uninstall()
    })
  }
  if (isSameStory) remount(id)
  return draw()
}

function uninstall(): void {
  installed?.undo()
  installed = undefined
}

/** Asks Storybook for a fresh component: the old one may wait for a challenge that is gone. */
function remount(storyId: string): void {
  const channel: unknown = Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__')
  if (typeof channel !== 'object' || channel === null || !('emit' in channel)) return
  const { emit } = channel
  // Not while Storybook is still drawing.
  if (typeof emit === 'function') setTimeout(() => void emit.call(channel, 'forceRemount', { storyId }))
}
