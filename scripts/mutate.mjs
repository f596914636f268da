// Breaks each binding in several ways, one at a time, and fails when the contract stays green: `node scripts/mutate.mjs [word]`.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

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
      'drop the options': ['return { ...options, element', 'return { appId: options.appId, element'],
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
      'drop undo': ['attached.get(element)?.undo()', ''],
      'stale options': ['if (entry) entry.options = value', 'void [entry, value]'],
      'attach twice': [
        'const detach = attach',
        'attach(createTCaptcha(read), element, read)\n    const detach = attach',
      ],
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
      'attach twice': [
        'const detach = attach',
        'attach(createTCaptcha(source), element, source)\n  const detach = attach',
      ],
    },
  },
]

let survivors = 0
for (const { file, test, name, mutants } of bindings) {
  const source = readFileSync(file, 'utf8')
  for (const [mutant, [from, to]] of Object.entries(mutants)) {
    const label = `${name}, ${mutant}`
    if (!label.includes(process.argv[2] ?? '')) continue
    if (source.split(from).length !== 2) throw new Error(`${label}: ${file} has no single ${from}`)
    try {
      writeFileSync(
        file,
        source.replace(from, () => to),
      )
      const isGreen = run(test, name)
      if (isGreen) survivors++
      console.log(`${isGreen ? 'SURVIVED' : 'killed'}  ${label}`)
    } finally {
      writeFileSync(file, source)
    }
  }
}
process.exitCode = survivors ? 1 : 0

function run(test, name) {
  const pattern = name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
  const args = ['exec', 'vitest', 'run', '--project', 'browser', '--bail', '1', '-t', pattern, test]
  const { status, stdout } = spawnSync('pnpm', args, { encoding: 'utf8', shell: process.platform === 'win32' })
  // A run that found no test proves nothing.
  if (!/Tests .*\d+ (passed|failed)/.test(stdout)) throw new Error(stdout)
  return status === 0
}
