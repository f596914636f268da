import type { PageHost } from '../page/page-host.ts'
import { createPageHost } from '../page/page-host.ts'

type PageFunction = (...given: never[]) => unknown

/**
 * Writes a script that calls `main(config, host, parts)`. Each function must refer to nothing outside itself, so that the
 * same typed code can be served as text and be called.
 */
export function toScript<Config, Parts extends object>(
  main: (config: Config, host: PageHost, parts: Parts) => void,
  config: Config,
  parts: Parts & Record<keyof Parts, PageFunction>,
): string {
  const functions = Object.entries<PageFunction>(parts).map(([name, part]) => `${name}: ${part}`)
  // Some bundlers wrap functions in `__name(…)`, whose definition is not part of the function's text.
  return `(function () {
'use strict';
var __name = function (value) { return value };
(${main})(${JSON.stringify(config)}, (${createPageHost})(), {
${functions.join(',\n')}
});
})();
`
}
