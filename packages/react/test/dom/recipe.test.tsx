import { closeChallenge, installSimulator, solveChallenge } from '@tcaptcha/simulator/browser'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { FormLogin } from './login.tsx'

const LoginForm = () => <FormLogin onSend={() => {}} />

let uninstall = () => {}
afterEach(() => {
  cleanup()
  uninstall()
  vi.useRealTimers()
})

function logIn() {
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'ada' } })
  fireEvent.click(screen.getByRole('button', { name: 'Log in' }))
}

it('logs in once the captcha is solved', async () => {
  uninstall = installSimulator()
  render(<LoginForm />)
  logIn()
  await solveChallenge()
  expect(await screen.findByText('Welcome')).toBeTruthy()
})

it('stays where it is when the captcha is closed', async () => {
  uninstall = installSimulator()
  render(<LoginForm />)
  logIn()
  await closeChallenge()
  expect(screen.queryByText('Welcome')).toBeNull()
})

it('lets nobody wait for good when the script hangs', async () => {
  vi.useFakeTimers()
  uninstall = installSimulator({ scenario: 'entry-hang' })
  render(<LoginForm />)
  logIn()
  await act(() => vi.advanceTimersByTimeAsync(10_000))
  expect(screen.getByText('Welcome')).toBeTruthy()
})
