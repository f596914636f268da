/** By `execute`: a component makes its function anew at each render. */
const all = /* @__PURE__ */ new WeakMap<object, Map<string, number>>()

/** How often in a row each method and path has refused the requests of a captcha. Polling beside a login ends no row. */
export function findRefusalRows(execute: object): Map<string, number> {
  const rows = all.get(execute) || new Map<string, number>()
  all.set(execute, rows)
  return rows
}
