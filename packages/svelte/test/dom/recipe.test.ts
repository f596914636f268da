import { closeChallenge, installSimulator, solveChallenge } from '@tcaptcha/simulator/browser'
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, it, vi } from 'vitest'
import LoginForm from './FormLogin.svelte'

const props = { onSend: () => {} }

let uninstall = () => {}
afterEach(() => {
  cleanup()
  uninstall()
  vi.useRealTimers()
})

function logIn() {
  void fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'ada' } })
  void fireEvent.click(screen.getByRole('button', { name: 'Log in' }))
}

it('logs in once the captcha is solved', async () => {
  uninstall = installSimulator()
  render(LoginForm, { props })
  logIn()
  await solveChallenge()
  expect(await screen.findByText('Welcome')).toBeTruthy()
})

it('stays where it is when the captcha is closed', async () => {
  uninstall = installSimulator()
  render(LoginForm, { props })
  logIn()
  await closeChallenge()
  expect(screen.queryByText('Welcome')).toBeNull()
})

it('lets nobody wait for good when the script hangs', async () => {
  vi.useFakeTimers()
  uninstall = installSimulator({ scenario: 'entry-hang' })
  render(LoginForm, { props })
  logIn()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(screen.getByText('Welcome')).toBeTruthy()
})
