import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { TCaptcha, TCaptchaProvider, useTCaptcha } from '../src/index.ts'

function Login() {
  const { status } = useTCaptcha()
  return <button data-status={status}>Log in</button>
}

describe('on a server, where there is no document', () => {
  it('renders hook, component and provider', () => {
    const html = renderToString(
      <TCaptchaProvider appId="190000000">
        <Login />
        <TCaptcha>{({ status }) => <p>{status}</p>}</TCaptcha>
      </TCaptchaProvider>,
    )
    expect(html).toBe('<button data-status="idle">Log in</button><p>idle</p>')
    expect(typeof document).toBe('undefined')
  })
})
