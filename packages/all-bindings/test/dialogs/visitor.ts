import { eventually } from '@tcaptcha/contract'
import { expect } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'

// A visitor with a real mouse and a real keyboard, for whom only what they can reach is there.

/** The puzzle, once it takes input and its place does not change any more. */
export async function whenChallenge(): Promise<HTMLElement> {
  return eventually(() => {
    const challenge = document.querySelector<HTMLElement>('[data-tcaptcha-challenge=ready][data-gap]')
    if (!challenge) throw new Error('No challenge is open.')
    return challenge
  })
}

const toSlider = (challenge: HTMLElement) => {
  const handle = challenge.querySelector<HTMLElement>('[role=slider]')
  const track = challenge.querySelector<HTMLElement>('.track')
  if (!handle || !track) throw new Error('The challenge has no slider.')
  return { handle, track, gap: Number(challenge.dataset.gap) }
}

/** Whether a click in the middle of the slider's handle hits it. */
export function isUnderMouse(challenge: HTMLElement): boolean {
  const { handle } = toSlider(challenge)
  const { left, top, width, height } = handle.getBoundingClientRect()
  return challenge.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}

/** Drags the slider into the gap. */
export async function dragIntoGap(challenge: HTMLElement): Promise<void> {
  const { handle, track, gap } = toSlider(challenge)
  handle.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = handle.getBoundingClientRect()
  const from = left + width / 2
  const to = from + (gap / 100) * (track.clientWidth - handle.offsetWidth)
  await mouse('mouseMoved', from, top + height / 2)
  await mouse('mousePressed', from, top + height / 2)
  await mouse('mouseMoved', (from + to) / 2, top + height / 2)
  await mouse('mouseMoved', to, top + height / 2)
  await mouse('mouseReleased', to, top + height / 2)
}

/** Goes from one element to the next by Tab until it is on the slider. Whether it got there. */
export async function tabToSlider(challenge: HTMLElement): Promise<boolean> {
  const { handle } = toSlider(challenge)
  for (let tabs = 0; tabs < 12; tabs += 1) {
    await userEvent.keyboard('{Tab}')
    if (document.activeElement === handle) return true
  }
  return false
}

/** Moves the focused slider into the gap, and submits. */
export async function pressIntoGap(challenge: HTMLElement): Promise<void> {
  const { handle, gap } = toSlider(challenge)
  await userEvent.keyboard(`{Home}${'{PageUp}'.repeat(Math.floor(gap / 10))}${'{ArrowRight}'.repeat(gap % 10)}`)
  expect(handle.getAttribute('aria-valuenow')).toBe(String(gap))
  await userEvent.keyboard('{Enter}')
}

/** By the DevTools protocol: the test's document is a frame of the page that the mouse is in. */
async function mouse(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = (frame?.width ?? innerWidth) / innerWidth
  const at = { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale }
  const buttons = type === 'mouseReleased' ? 0 : 1
  await cdp().send('Input.dispatchMouseEvent', { type, ...at, button: 'left', buttons, clickCount: 1 })
}
