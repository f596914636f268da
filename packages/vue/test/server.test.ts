import { describe, expect, it } from 'vitest'
import { createSSRApp, h, withDirectives } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { TCaptcha, TCaptchaPlugin, useTCaptcha, vTcaptcha } from '../src/index.ts'

describe('on a server, where there is no document', () => {
  it('renders composable, component, directive and plugin', async () => {
    const app = createSSRApp({
      setup() {
        const { status } = useTCaptcha()
        return () =>
          h('main', [
            h('p', status.value),
            h(TCaptcha, { container: true }, () => h('button', 'Log in')),
            withDirectives(h('form'), [[vTcaptcha, {}]]),
          ])
      },
    })
    const html = await renderToString(app.use(TCaptchaPlugin, { appId: '190000000' }))
    expect(html).toBe('<main><p>idle</p><!--[--><button>Log in</button><div></div><!--]--><form></form></main>')
    expect(typeof document).toBe('undefined')
  })
})
