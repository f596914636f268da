// Breaks each binding in several ways, one at a time, and fails when the contract stays green: `node scripts/mutate.mjs [word]`.
// Works on a copy of the repository: an interrupted run leaves the sources as they were.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyRepository } from './copy-repository.mjs'

const bindings = [
  {
    file: 'packages/react/src/use-tcaptcha.ts',
    test: 'packages/react/test/binding.browser.test.tsx',
    name: 'useTCaptcha under StrictMode',
    mutants: {
      'drop reset': ['  useEffect(() => captcha.reset, [captcha])\n', ''],
      'reset at each render': ['captcha.reset, [captcha])', 'captcha.reset)'],
      'stale options': ['  useEffect(() => captcha.setOptions(complete))\n', ''],
      'a client per render': [
        'const [captcha] = useState(() => createTCaptcha(complete))',
        'const captcha = createTCaptcha(complete)',
      ],
      'drop subscribe': ['useSyncExternalStore(captcha.subscribe,', 'useSyncExternalStore(() => () => {},'],
    },
  },
  {
    file: 'packages/vue/src/use-tcaptcha.ts',
    test: 'packages/vue/test/binding.browser.test.ts',
    name: 'useTCaptcha',
    mutants: {
      'drop reset': ['[unsubscribe(), captcha.reset()]', '[unsubscribe()]'],
      'stale options': [
        'createTCaptcha(() => complete(toValue(options)))',
        'createTCaptcha(complete({ ...toValue(options) }))',
      ],
      'a client per execute': [
        ': captcha.execute(init)',
        ': createTCaptcha(() => complete(toValue(options))).execute(init)',
      ],
      'drop subscribe': ['(state.value = next)', 'next'],
      'outlive the component': ['scope?.active === false', '!captcha'],
    },
  },
  {
    file: 'packages/vue/src/tcaptcha.ts',
    test: 'packages/vue/test/binding.browser.test.ts',
    name: '<TCaptcha>',
    mutants: {
      'drop the click': ['cloneVNode(root, { onClick })', 'root'],
      'drop the slot': ['slots.default?.(slotProps) ?? []', '[]'],
      'drop the options': ['return { ...options, ...to', 'return { appId: options.appId, ...to'],
      'freeze the slot': [
        'proxyRefs(captcha)',
        'Object.freeze({ ...captcha, status: captcha.status.value, result: undefined })',
      ],
      'stale options': [
        'const captcha = useTCaptcha(() => {\n      const { container: _, ...options } = props',
        'const first = { ...props }\n    const captcha = useTCaptcha(() => {\n      const { container: _, ...options } = first',
      ],
    },
  },
  {
    file: 'packages/vue/src/v-tcaptcha.ts',
    test: 'packages/vue/test/binding.browser.test.ts',
    name: 'v-tcaptcha',
    mutants: {
      'drop detach': ['      detach()\n', ''],
      'drop reset': ['      captcha.reset()\n', ''],
      'drop undo': ['attached.get(element)?.undo?.()', ''],
      'stale options': ['if (entry) entry.options = value', 'void [entry, value]'],
      'drop the callback': ['toValue(entry.options) ?? {}', '{ ...toValue(entry.options), onResult: undefined }'],
    },
  },
  {
    file: 'packages/svelte/src/tcaptcha.ts',
    test: 'packages/svelte/test/binding.browser.test.ts',
    name: 'use:tcaptcha',
    mutants: {
      'drop detach': ['      detach()\n', ''],
      'drop reset': ['      client.reset()\n', ''],
      'drop attach': ['const detach = attach(client, element, source)', 'const detach = () => {}'],
      'stale options': ['      options = next\n', ''],
      'drop the callback': [
        'complete(readSource(options))',
        'complete({ ...readSource(options), onResult: undefined })',
      ],
    },
  },
  {
    file: 'packages/react/src/tcaptcha.ts',
    test: 'packages/react/test/binding.browser.test.tsx',
    name: '<TCaptcha> under StrictMode',
    mutants: {
      'drop the callback': ['useTCaptcha(options)', 'useTCaptcha({ ...options, onResult: undefined })'],
      'drop the options': ['useTCaptcha(options)', 'useTCaptcha({ appId: options.appId })'],
      'drop the state': [
        'useTCaptcha(options)',
        "{ ...useTCaptcha(options), ...{ status: 'idle', result: undefined } }",
      ],
      'drop the drawing': ['children(useTCaptcha(options))', '(useTCaptcha(options), void children)'],
      'two captchas': [
        'children(useTCaptcha(options))',
        '[children(useTCaptcha(options)), children(useTCaptcha(options))]',
      ],
      'stale options': [
        "import type { ReactNode } from 'react'",
        "import { useState, type ReactNode } from 'react'",
        'useTCaptcha(options)',
        'useTCaptcha(useState(options)[0])',
      ],
    },
  },
  {
    file: 'packages/react/src/use-tcaptcha-form.ts',
    test: 'packages/react/test/form.browser.test.tsx',
    name: 'useTCaptchaForm under StrictMode',
    mutants: {
      'drop detach': [
        '(form ? attach(client, form, () => latest.current) : undefined)',
        '{ if (form) attach(client, form, () => latest.current) }',
      ],
      'drop attach': ['form ? attach(client, form, () => latest.current) : undefined', 'undefined'],
      'stale options': ['    latest.current = complete\n', ''],
      'attach at each state': ['const [client] = useState(captcha)', 'const client = captcha'],
      'drop the ref': ['({ ...captcha, ref })', '({ ...captcha, ref: () => {} })'],
    },
  },
  {
    file: 'packages/svelte/src/tcaptcha.ts',
    test: 'packages/svelte/test/binding.browser.test.ts',
    name: '{@attach tcaptchaOn()}',
    mutants: {
      'drop detach': ['      detach()\n', ''],
      'drop reset': ['      client.reset()\n', ''],
      'drop undo': ['tcaptcha(element, options).destroy', '(tcaptcha(element, options), () => {})'],
      'attach again when options change': [
        'tcaptcha(element, options).destroy',
        'tcaptcha(element, options()).destroy',
      ],
      'drop the options': ['tcaptcha(element, options).destroy', 'tcaptcha(element).destroy'],
    },
  },
  {
    file: 'packages/svelte/src/create-tcaptcha.ts',
    test: 'packages/svelte/test',
    name: 'createTCaptcha as a $store',
    mutants: {
      'drop reset': ['    ...client,\n', '    ...client,\n    reset() {},\n'],
      'drop subscribe': [
        '    ...client,\n',
        '    ...client,\n    subscribe: (listener) => (listener(client.getSnapshot()), () => {}),\n',
      ],
      'drop unsubscribe': [
        '    ...client,\n',
        '    ...client,\n    subscribe: (listener) => (client.subscribe(listener), () => {}),\n',
      ],
      'stale options': [
        'createClient(() => complete(readSource(source)))',
        'createClient(complete({ ...readSource(source) }))',
      ],
      'a client per execute': [
        '    ...client,\n',
        '    ...client,\n    execute: (init) => createClient(() => complete(readSource(source))).execute(init),\n',
      ],
    },
  },
  {
    file: 'packages/core/src/attach/attach-form.ts',
    test: 'packages/contract/test/form.browser.test.ts',
    name: 'attach to a form',
    mutants: {
      'drop detach': ['    attached.abort()\n', ''],
      'drop the end of a hold': ['  return () => {\n    endHold()\n', '  return () => {\n'],
      'drop the cache': ['persisted && startOver()', 'void persisted'],
      'drop validate': ['if (validate && ', 'if (false && '],
      'overwrite a field of the app': ['      checkFields(form, fields)\n', ''],
    },
  },
  {
    file: 'packages/core/src/attach/form-ticket.ts',
    test: 'packages/contract/test/form.browser.test.ts',
    name: 'attach to a form',
    mutants: {
      'one ticket for all': ['!ticket.sent && Date', 'Date'],
      'no ticket is too old': ['Date.now() < expires', 'expires > 0'],
      'keep the fields for good': ['      timer = setTimeout(ticket.forget, ticketLife)\n', ''],
    },
  },
  {
    file: 'packages/core/src/attach/ticket-fields.ts',
    test: 'packages/contract/test/form.browser.test.ts',
    name: 'attach to a form',
    mutants: {
      'drop the names': ['toOwn(names || {})[key] || key', 'key'],
      'keep a copy': ["if (state === 'added') field.remove()", ''],
      'keep the value': ["    field.value = ''\n", ''],
    },
  },
  {
    file: 'packages/core/src/attach/submitter.ts',
    test: 'packages/contract/test/form.browser.test.ts',
    name: 'attach to a form',
    mutants: { 'drop the submitter': ['const submitter = button || standIn', 'const submitter = undefined'] },
  },
  {
    file: 'packages/vue/src/v-tcaptcha.ts',
    test: 'packages/vue/test/vue.browser.test.ts',
    name: 'v-tcaptcha',
    mutants: {
      'outlive KeepAlive': ['onPutAway(instance.$, captcha.reset)', 'onPutAway(instance.$, () => {})'],
    },
  },
  {
    file: 'packages/vue/src/on-put-away.ts',
    test: 'packages/vue/test/vue.browser.test.ts',
    name: 'v-tcaptcha',
    mutants: {
      'a hook for each element': ['if (!resets.has(owner)) ', ''],
    },
  },
]

// All are made before the first one runs: a text that has changed must fail at once and not after minutes.
const missing = []
const made = bindings.flatMap(({ file, test, name, mutants }) => {
  const source = readFileSync(file, 'utf8')
  return Object.entries(mutants).map(([mutant, edits]) => {
    const label = `${name}, ${mutant}`
    let broken = source
    for (let at = 0; at < edits.length; at += 2) {
      const [from, to] = edits.slice(at)
      if (broken.split(from).length !== 2) missing.push(`${label}: ${file} has no single ${JSON.stringify(from)}`)
      broken = broken.replace(from, () => to)
    }
    return { label, file, source, broken, test, name }
  })
})
if (missing.length > 0) {
  console.error(missing.join('\n'))
  process.exit(1)
}
const chosen = made.filter(({ label }) => label.includes(process.argv[2] ?? ''))

const started = Date.now()
const copy = copyRepository()
// A copy in which everything fails would kill every mutant.
const [first] = chosen
if (first && !run(first.test, first.name)) throw new Error(`${first.name} fails unbroken`)
let survivors = 0
for (const { label, file, source, broken, test, name } of chosen) {
  writeFileSync(join(copy, file), broken)
  const isGreen = run(test, name)
  writeFileSync(join(copy, file), source)
  if (isGreen) survivors += 1
  console.log(`${isGreen ? 'SURVIVED' : 'killed'}  ${label}`)
}
const seconds = Math.round((Date.now() - started) / 1000)
console.log(`${chosen.length - survivors} of ${chosen.length} mutants killed in ${seconds} s`)
process.exitCode = survivors || chosen.length === 0 ? 1 : 0

function run(test, name) {
  const pattern = name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', '--bail', '1', '-t', pattern, test]
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  // A run that found no test proves nothing.
  if (!/Tests .*\d+ (passed|failed)/.test(stdout)) throw new Error(stdout)
  return status === 0
}
