import bcd from '@mdn/browser-compat-data' with { type: 'json' }
import type { Identifier } from '@mdn/browser-compat-data/types'
import { commonInterfaces } from './common-interfaces.ts'
import { isOnFloor } from './floor.ts'

const api: Features = bcd.api
const builtins: Features = bcd.javascript.builtins ?? {}

type Features = { [name: string]: Identifier }

interface Owned {
  /** Of the language itself, or of an interface that a captcha deals with. */
  isCommon: boolean
  isAbove: boolean
}

const isAbove = ({ __compat: compat }: Identifier) => !!compat && !isOnFloor(compat)
const own = (from: Features | undefined, key: string) => (from && Object.hasOwn(from, key) ? from[key] : undefined)
const entriesOf = (features: Features) => Object.entries(features).filter(([key]) => key !== '__compat')

const members = new Map<string, Owned[]>()
const statics = new Map<string, Owned[]>()
const events = new Map<string, Owned[]>()
const parameters = new Map<string, Owned[]>()

/** `addEventListener.options_parameter.options_signal_parameter` is the key `signal` in a call of `addEventListener`. */
function addParameters(method: string, from: Features, isCommon: boolean): void {
  for (const [key, feature] of entriesOf(from)) {
    const [, option] = /^[a-z]+_(\w+)_parameter$/.exec(key) ?? []
    if (option) add(parameters, `${method}({ ${option} })`, feature, isCommon)
    if (key.includes('parameter')) addParameters(method, feature, isCommon)
  }
}

function add(to: typeof members, key: string, feature: Identifier, isCommon: boolean): void {
  to.set(key, [...(to.get(key) ?? []), { isCommon, isAbove: isAbove(feature) }])
}

function addOwner(owner: string, from: Identifier, isCommon: boolean): void {
  addParameters(owner, from, isCommon)
  for (const [key, feature] of entriesOf(from)) {
    const [, name = key, kind] = /^(\w+)_(static|event)$/.exec(key) ?? []
    add(kind === 'event' ? events : kind === 'static' ? statics : members, name, feature, isCommon)
    addParameters(name, feature, isCommon)
  }
}

// The helpers of an iterator have the names of an array's methods, and are younger.
for (const [name, from] of entriesOf(builtins)) addOwner(name, from, !isAbove(from) && !name.endsWith('Iterator'))
for (const [name, from] of entriesOf(api)) addOwner(name, from, commonInterfaces.has(name))

/** Where a common owner has it, that one is meant; else any of the others could be. */
function judge(found: Owned[] = []): boolean {
  const common = found.filter((owner) => owner.isCommon)
  return common.length > 0
    ? common.some((owner) => owner.isAbove)
    : found.length > 0 && found.every((owner) => owner.isAbove)
}

const findGlobal = (name: string) =>
  own(builtins, name) ?? own(api, name) ?? own(api.Window, name) ?? own(api.EventTarget, name)

/** Whether a global exists that browser-compat-data knows. */
export const isKnownGlobal = (name: string): boolean => findGlobal(name) !== undefined

/** Whether a global is above the floor. */
export function isGlobalAbove(name: string): boolean {
  const feature = findGlobal(name)
  return !!feature && isAbove(feature)
}

/** Whether a member of an unknown object is above the floor: also a global, as `view.ResizeObserver`. */
export function isMemberAbove(name: string): boolean {
  if (/^on[a-z]+$/.test(name) && isEventAbove(name.slice(2))) return true
  return judge(members.get(name) ?? statics.get(name)) || (!members.has(name) && isGlobalAbove(name))
}

/** Whether a member of a global is above the floor: `Promise.any`, or `HTMLFormElement.prototype.requestSubmit`. */
export function isMemberOfAbove(owner: string, name: string, isStatic: boolean): boolean {
  if (['window', 'self', 'globalThis'].includes(owner))
    return isKnownGlobal(name) ? isGlobalAbove(name) : isMemberAbove(name)
  const from = own(builtins, owner) ?? own(api, owner)
  const feature = own(from, isStatic ? `${name}_static` : name) ?? own(from, name)
  return feature ? isAbove(feature) : isMemberAbove(name)
}

/** Whether an event is above the floor. */
export const isEventAbove = (type: string): boolean => judge(events.get(type))

/** Whether an option of a call is above the floor: `addEventListener({ signal })`. */
export const isOptionAbove = (method: string, option: string): boolean =>
  judge(parameters.get(`${method}({ ${option} })`))
