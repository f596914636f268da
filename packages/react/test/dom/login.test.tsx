import { closeChallenge, installSimulator, solveChallenge } from '@tcaptcha/simulator/browser'
import { cleanup, configure, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ComponentLogin, FormLogin, HookLogin } from './login.tsx'

// A script that fails is asked for twice before the disaster ticket.
configure({ asyncUtilTimeout: 4000 })

let uninstall = () => {}
afterEach(() => {
  cleanup()
  uninstall()
  uninstall = () => {}
})

describe.each([
  ['useTCaptcha', HookLogin],
  ['<TCaptcha>', ComponentLogin],
])('a component with %s', (_name, Login) => {
  it('is solved', async () => {
    uninstall = installSimulator()
    render(<Login />)
    await userEvent.click(screen.getByRole('button', { name: 'Log in' }))
    await solveChallenge()
    expect(await screen.findByRole('button', { name: 'solved' })).toBeTruthy()
  })

  it('is closed', async () => {
    uninstall = installSimulator()
    render(<Login />)
    await userEvent.click(screen.getByRole('button', { name: 'Log in' }))
    await closeChallenge()
    expect(await screen.findByRole('button', { name: 'closed' })).toBeTruthy()
  })

  it('is let through when the script is missing', async () => {
    const onResult = vi.fn()
    uninstall = installSimulator({ scenario: 'entry-404' })
    render(<Login options={{ onResult }} />)
    await userEvent.click(screen.getByRole('button', { name: 'Log in' }))
    expect(await screen.findByRole('button', { name: 'disaster' })).toBeTruthy()
    expect(onResult).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ ticket: expect.stringMatching(/^trerror_1001_190000000_\d{10}$/) }),
    )
  })
})

describe('a form with useTCaptchaForm', () => {
  it('is sent once it is solved, with its fields and a ticket', async () => {
    const onSend = vi.fn()
    uninstall = installSimulator()
    render(<FormLogin onSend={onSend} />)
    await userEvent.type(screen.getByLabelText('Name'), 'ada')
    await userEvent.click(screen.getByRole('button', { name: 'Log in' }))
    await solveChallenge()
    expect(await screen.findByText('Welcome')).toBeTruthy()
    expect(onSend).toHaveBeenCalledExactlyOnceWith({
      user: 'ada',
      ticket: expect.stringMatching(/^tr0/),
      randstr: expect.stringMatching(/^@/),
    })
  })

  it('is sent with Enter', async () => {
    const onSend = vi.fn()
    uninstall = installSimulator()
    render(<FormLogin onSend={onSend} />)
    await userEvent.type(screen.getByLabelText('Name'), 'ada{Enter}')
    await solveChallenge()
    expect(await screen.findByText('Welcome')).toBeTruthy()
    expect(onSend).toHaveBeenCalledOnce()
  })

  it('is not sent when the visitor closes it, and says so', async () => {
    const onSend = vi.fn()
    uninstall = installSimulator()
    render(<FormLogin onSend={onSend} />)
    await userEvent.type(screen.getByLabelText('Name'), 'ada{Enter}')
    await closeChallenge()
    expect(await screen.findByRole('status')).toBeTruthy()
    expect(onSend).not.toHaveBeenCalled()
  })

  it('is sent with a disaster ticket when the script is missing', async () => {
    const onSend = vi.fn()
    uninstall = installSimulator({ scenario: 'entry-404' })
    render(<FormLogin onSend={onSend} />)
    await userEvent.type(screen.getByLabelText('Name'), 'ada{Enter}')
    expect(await screen.findByText('Welcome')).toBeTruthy()
    expect(onSend).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ user: 'ada', ticket: expect.stringMatching(/^trerror_1001_190000000_\d{10}$/) }),
    )
  })

  it('is not sent while it is invalid, and asks nothing', async () => {
    const onSend = vi.fn()
    const onResult = vi.fn()
    uninstall = installSimulator({ scenario: 'entry-404' })
    render(<FormLogin onSend={onSend} options={{ onResult }} />)
    await userEvent.click(screen.getByRole('button', { name: 'Log in' }))
    await userEvent.type(screen.getByLabelText('Name'), 'ada{Enter}')
    expect(await screen.findByText('Welcome')).toBeTruthy()
    expect(onResult).toHaveBeenCalledOnce()
  })
})
