import { readProperty } from '../platform/dom.ts'
import { readAttribute } from './guarded.ts'

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
  return tag && readProperty(Element.prototype, 'localName', tag) === 'script' ? tag : undefined
}

/** Read once, while the file runs: later the attributes are anyone's. */
export function readScriptSettings(tag: Element | undefined): ScriptSettings {
  const read = (name: string) => (tag && readAttribute(tag, name)) || undefined
  const script = read('data-script')
  const unsafe = tag && readAttribute(tag, 'data-unsafe-script-source')
  return {
    script: script && script.trim() ? script.trim().split(/\s+/) : undefined,
    unsafeScriptSource: typeof unsafe === 'string' && unsafe !== 'false',
    // Where the page has a policy, browsers hide the attribute and keep the property.
    nonce: (tag && (tag as HTMLScriptElement).nonce) || read('nonce'),
  }
}
