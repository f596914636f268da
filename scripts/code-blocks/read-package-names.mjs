/** Commands that take names of packages, and those that take one, of a program. */
const installs = /^(?:npm (?:i|install|add|pack)|pnpm (?:add|i|install)|yarn add|bun add)$/
const runs = /^(?:npx|pnpm dlx|pnpm exec|yarn dlx|bunx)$/
const creates = /^(?:npm (?:create|init)|pnpm create|yarn create|bun create)$/
/** Options with a word of their own. */
const withValue = new Set([
  '-p',
  '--package',
  '--prefix',
  '-C',
  '-w',
  '--workspace',
  '--registry',
  '--pack-destination',
])

/**
 * The npm packages that a shell block installs or runs, without versions.
 *
 * @param {string} code
 * @returns {string[]}
 */
export function readPackageNames(code) {
  const commands = code
    .replaceAll('\\\n', ' ')
    .replaceAll(/(^|\s)#.*$/gm, '$1')
    .split(/\n|&&|\|\||;|\|/)
  return commands.flatMap((command) => readCommand(command.trim().replace(/^\$ /, '').split(/\s+/)))
}

function readCommand(words) {
  // Of `VAR=1 npm i x`.
  const from = words.findIndex((word) => !/^\w+=/.test(word))
  const [program = '', verb = '', ...rest] = from < 0 ? [] : words.slice(from)
  const names = (list) => list.filter((word, at) => isName(word) && !withValue.has(list[at - 1]))
  if (installs.test(`${program} ${verb}`)) return names(rest).map(withoutVersion)
  if (creates.test(`${program} ${verb}`)) return names(rest).slice(0, 1).map(withoutVersion).map(toCreator)
  if (runs.test(program))
    return names([verb, ...rest])
      .slice(0, 1)
      .map(withoutVersion)
  return runs.test(`${program} ${verb}`) ? names(rest).slice(0, 1).map(withoutVersion) : []
}

/** No option, file, URL or placeholder. */
const isName = (word) => /^@?[a-z\d][\w./@^~:-]*$/i.test(word) && !/^\.|^https?:|\.tgz$/.test(word)
const withoutVersion = (word) => word.replace(/(?<=.)@(?:npm:)?[^/]*$/, '')
/** `npm create vite` runs `create-vite`, `npm create @scope` runs `@scope/create`. */
const toCreator = (name) => {
  if (!name.startsWith('@')) return `create-${name}`
  const [scope, rest] = name.split('/')
  return rest ? `${scope}/create-${rest}` : `${scope}/create`
}
