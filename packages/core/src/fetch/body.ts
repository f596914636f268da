/** A name and its value in a body; without a value it is taken away. */
export type BodyField = [name: string, value: string | undefined]

/** Also for objects of another realm. */
export const readTag = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)

/** Whether a body can be sent once only: a stream, and what Node takes for one. */
export const isStream = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  (readTag(body) === 'ReadableStream' || typeof Reflect.get(body, Symbol.asyncIterator) === 'function')

/** A copy of what the caller can change while the visitor solves the challenge. */
export function copyBody(body: BodyInit | null | undefined): BodyInit | undefined {
  const tag = readTag(body)
  if (isForm(body)) return copyForm(body)
  if (tag === 'URLSearchParams') return new URLSearchParams(body as URLSearchParams)
  if (tag === 'ArrayBuffer' || ArrayBuffer.isView(body)) return new Blob([body as ArrayBuffer])
  return body === null ? undefined : body
}

/** `body` with the fields in it; undefined where it is no form and no JSON object. `type`: its content type. */
export function extendBody(
  body: BodyInit | undefined,
  type: string,
  fields: readonly BodyField[],
): BodyInit | undefined {
  if (isForm(body) || readTag(body) === 'URLSearchParams') {
    const form = copyBody(body) as FormData | URLSearchParams
    for (const [name, value] of fields) {
      form.delete(name)
      if (value) form.append(name, value)
    }
    return form
  }
  if (typeof body !== 'string') return undefined
  return /\burlencoded\b/i.test(type) ? extendQuery(body, fields) : extendJson(body, fields)
}

/** The second: also in happy-dom, for the tests of users. */
const isForm = (body: unknown): body is FormData => readTag(body) === 'FormData' || body instanceof FormData

function copyForm(form: FormData): FormData {
  const copy = new FormData()
  form.forEach((value, name) => copy.append(name, value))
  return copy
}

/** As text: to decode and encode it would change what is not UTF-8. */
function extendQuery(text: string, fields: readonly BodyField[]): string {
  const added = new URLSearchParams()
  for (const [name, value] of fields) if (value) added.append(name, value)
  const names = fields.map(([name]) => name)
  const kept = text.split('&').filter((pair) => {
    const [name = ''] = Array.from(new URLSearchParams(pair).keys())
    return pair && !names.includes(name)
  })
  return kept.concat(String(added)).join('&')
}

/** As text where it can be: `JSON.parse` rounds the numbers of a 64-bit id. */
function extendJson(text: string, fields: readonly BodyField[]): string | undefined {
  let object: Record<string, unknown>
  try {
    object = JSON.parse(text)
  } catch {
    return undefined
  }
  if (readTag(object) !== 'Object') return undefined
  const isOwn = (name: string) => Object.prototype.hasOwnProperty.call(object, name)
  if (fields.some(([name]) => isOwn(name))) {
    for (const [name] of fields) delete object[name]
    text = JSON.stringify(object)
  }
  const members = fields.filter(([, value]) => value).map((pair) => pair.map((part) => JSON.stringify(part)).join(':'))
  return `${text.replace(/\}\s*$/, '')}${Object.keys(object).length > 0 ? ',' : ''}${members.join()}}`
}
