/** An attribute as it stands in the file; `value` without its quotes or braces, undefined where there is none. */
export interface Attribute {
  value: string | undefined
  /** Of the name, from the file's start. */
  at: number
}

/** A tag of HTML, JSX or a template, wherever in the file it was found. */
export interface PageElement {
  isJsx: boolean
  /** In lower case. */
  tag: string
  at: number
  end: number
  /** By name, in lower case. */
  attributes: ReadonlyMap<string, Attribute>
  parents: readonly PageElement[]
}

/** The value of an attribute; undefined where it isn't there, empty where it has no value. */
export const readAttribute = (element: PageElement, name: string): string | undefined => {
  const attribute = element.attributes.get(name)
  return attribute && (attribute.value ?? '')
}

/** Where a finding about the attribute points. */
export const whereIs = (element: PageElement, name: string): number => element.attributes.get(name)?.at ?? element.at
