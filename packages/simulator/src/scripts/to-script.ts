import type { PageHost } from './page-host.ts'
import { createPageHost } from './page-host.ts'

type PageFunction = (...given: never[]) => unknown

/**
 * The text of a script that calls `main(config, host, parts)`. Each function must refer to nothing outside itself; that
 * is what lets the same typed code be served and be called.
 */
export function toScript<Config, Parts extends object>(
  main: (config: Config, host: PageHost, parts: Parts) => void,
  config: Config,
  parts: Parts & Record<keyof Parts, PageFunction>,
): string {
  const functions = Object.entries<PageFunction>(parts).map(([name, part]) => `${name}: ${part}`)
  // `__name` is what some bundlers wrap functions in to keep their names; its definition does not travel with them.
  return `(function () {
'use strict';
var __name = function (value) { return value };
(${main})(${JSON.stringify(config)}, (${createPageHost})(), {
${functions.join(',\n')}
});
})();
`
}
