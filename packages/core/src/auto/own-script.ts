import { find, readProperty } from '../platform/dom.ts'
import { readAttribute } from './guarded.ts'

declare const __DEV__: boolean

/** What only the page's own `<script>` may say: markup that someone slipped into the page must not. */
export interface ScriptSettings {
  script: string[] | undefined
  unsafeScriptSource: boolean
  nonce: string | undefined
}

/** The tag that runs this file; as a module there is none. */
export function findOwnScript(): Element | undefined {
  // By the getter: `<img name="currentScript">` would be in its place. A sandbox's document has no such getter.
  const tag = readProperty<Element | null>(Document.prototype, 'currentScript', document)
  const own = tag && readProperty(Element.prototype, 'localName', tag) === 'script' ? tag : undefined
  if (__DEV__ && !own && find('script[type=module][src*="tcaptcha.global"]').length > 0) {
    console.warn('[tcaptcha] The attributes of its <script> are not read: leave out type="module".')
  }
  return own
}

/** Read once, while the file runs: later the attributes are anyone's. */
export function readScriptSettings(tag: Element | undefined): ScriptSettings {
  const read = (name: string) => (tag && readAttribute(tag, name)) || undefined
  const script = read('data-script')
  const unsafe = tag && readAttribute(tag, 'data-unsafe-script-source')
  return {
    script: script && script.trim() ? script.trim().split(/\s+/).map(toAbsolute) : undefined,
    unsafeScriptSource: typeof unsafe === 'string' && unsafe !== 'false',
    // Where the page has a policy, browsers hide the attribute and keep the property.
    nonce: (tag && (tag as HTMLScriptElement).nonce) || read('nonce'),
  }
}

/** By the page's address, as a `<base>` may have been slipped in. A preset has no slash. */
function toAbsolute(source: string): string {
  try {
    return source.includes('/') ? new URL(source, location.href).href : source
  } catch {
    // `execute()` says what is wrong with it.
    return source
  }
}
