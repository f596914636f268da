const warned = /* @__PURE__ */ new Set<string>()

/** Warns a developer on the console, once per message. Call it behind `__DEV__` only. */
export function warnOnce(message: string, detail?: unknown): void {
  if (warned.has(message)) return
  warned.add(message)
  console.warn(`[tcaptcha] ${message}`, ...(detail === undefined ? [] : [detail]))
}
