import { expect, it } from 'vitest'
import { diagnose } from '../src/index.ts'
import { createFolder } from './support/scratch.ts'

it('reads a bundle with a thousand elements, sums and comparisons in one function in a moment', async () => {
  const lines = Array.from(
    { length: 1_500 },
    (_, at) => `var a${at} = ${at}; if (a${at} === 0) document.createElement('script').src = '/a' + a${at} + '.js'`,
  )
  const loader = "var s = document.createElement('script'); s.src = 'https://turing.captcha.qcloud.com/TJCaptcha.js'"
  const folder = createFolder({
    'a.js': `(function (r) {\n${lines.join('\n')}\nr.ret\n})()\nfunction load() { ${loader} }`,
  })
  const { findings } = await diagnose(folder)
  expect(findings.map(({ id, line }) => `${line} ${id}`)).toEqual(['1504 script-no-onerror'])
})
