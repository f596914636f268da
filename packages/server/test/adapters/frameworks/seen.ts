/** All that a stream brings. */
export async function collect(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as string))
  return Buffer.concat(chunks)
}

/** What a parser made of a body, and the sizes of its files. */
export const toSeen = (fields: unknown, files: unknown = []) => ({
  fields,
  files: (files as { fieldname: string; size: number }[]).map(({ fieldname, size }) => [fieldname, size]),
})

/** The same of a form of the platform. */
export function fromForm(form: FormData) {
  const entries = [...form]
  return {
    fields: entries.filter(([, value]) => typeof value === 'string'),
    files: entries.flatMap(([name, value]) => (typeof value === 'string' ? [] : [[name, value.size]])),
  }
}

/** What an app does that parses by itself: JSON and forms, and nothing of the rest. */
export async function readByType(
  type: string | null | undefined,
  body: { json: () => Promise<unknown>; formData: () => Promise<FormData> },
): Promise<unknown> {
  if (/json/.test(type ?? '')) return { fields: await body.json() }
  return /form/.test(type ?? '') ? fromForm(await body.formData()) : 'unread'
}
