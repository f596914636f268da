import type { watchDrag } from './watch-drag.ts'
import type { writePuzzle } from './write-puzzle.ts'

/** Language and look of the puzzle. Plain data: it travels as JSON to the challenge's own frame. */
export interface PuzzleLook {
  language: 'zh' | 'en'
  dark: boolean
  /** 300×230 instead of 360×360. */
  compact: boolean
  /** Elderly mode: a switch to it is offered, or it is on. */
  aged: 'off' | 'offered' | 'on'
}

/** Where the gap is: `target` on the slider's scale of 0 to 100, `top` in the picture's own units. */
export interface PuzzleGap {
  target: number
  top: number
}

/** What the visitor does. */
export interface PuzzleEvents {
  submit: (answer: number) => void
  refresh: () => void
  close: () => void
  switchToAged: () => void
}

/** `ready` takes input, the others don't. */
type PuzzleState = 'ready' | 'verifying' | 'passed' | 'failed'

/** The puzzle on the page. */
export interface Puzzle {
  /** Puts the gap somewhere and the piece back to its start. */
  place: (gap: PuzzleGap) => void
  setState: (state: PuzzleState) => void
  focus: () => void
  isConnected: () => boolean
}

/**
 * A slider puzzle for mouse, touch and keyboard: arrows, Page Up and Down, Home and End move, Enter submits, Escape
 * closes. Everything is inside `root`, so that emptying it removes all. Served as text: refers to nothing outside itself.
 */
export function drawPuzzle(
  root: HTMLElement,
  look: PuzzleLook,
  styles: string,
  parts: { watchDrag: typeof watchDrag; writePuzzle: typeof writePuzzle },
  on: PuzzleEvents,
): Puzzle {
  // Ids are the document's: two puzzles must not share a clip path.
  const id = `tcaptcha-${Math.random().toString(36).slice(2)}`
  const { html, words } = parts.writePuzzle(look, styles, id)
  root.innerHTML = html

  const find = (selector: string) => root.querySelector(selector) as HTMLElement
  const challenge = find('.tencent-captcha-dy__challenge')
  const handle = find('.handle')
  const hint = find('p')
  const piece = find('.piece')
  let gap: PuzzleGap = { target: 50, top: 50 }
  let [value, state]: [number, PuzzleState] = [0, 'ready']
  /** The slider's 0 to 100 in the picture's units. */
  const toX = (at: number) => 6 + at * 2.42

  const move = (to: number) => {
    value = Math.min(100, Math.max(0, Math.round(to)))
    handle.setAttribute('aria-valuenow', String(value))
    handle.setAttribute('aria-valuetext', `${value}; ${words.gap(gap.target)}`)
    challenge.style.setProperty('--at', String(value / 100))
    piece.setAttribute('transform', `translate(${toX(value)} ${gap.top})`)
    // The scene inside the piece stays where the gap is, while its clip path travels.
    find('.inside').setAttribute('transform', `translate(${-toX(gap.target)} ${-gap.top})`)
  }
  const submit = () => {
    if (state === 'ready') on.submit(value)
  }

  const steps: Record<string, (from: number) => number> = {
    ArrowRight: (from) => from + 1,
    ArrowUp: (from) => from + 1,
    ArrowLeft: (from) => from - 1,
    ArrowDown: (from) => from - 1,
    PageUp: (from) => from + 10,
    PageDown: (from) => from - 10,
    Home: () => 0,
    End: () => 100,
  }
  handle.addEventListener('keydown', (event) => {
    const step = steps[event.key]
    if (event.key === 'Enter') submit()
    else if (step && state === 'ready') move(step(value))
    else return
    event.preventDefault()
  })
  challenge.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || state === 'passed') return
    event.preventDefault()
    on.close()
  })

  let start = 0
  parts.watchDrag(handle, {
    begin() {
      start = value
      return state === 'ready'
    },
    move(distance) {
      const width = find('.track').clientWidth - handle.offsetWidth
      move(start + (distance / width) * 100)
    },
    // A click that moved nothing is not an answer.
    drop: () => void (value > 0 && submit()),
    cancel: () => move(0),
  })

  find('[data-action=close]').addEventListener('click', () => {
    if (state !== 'passed') on.close()
  })
  if (look.aged === 'offered') find('[data-action=aged]').addEventListener('click', on.switchToAged)
  find('[data-action=refresh]').addEventListener('click', () => {
    if (state === 'ready') on.refresh()
  })

  return {
    place(next) {
      gap = next
      challenge.dataset.gap = String(gap.target)
      challenge.style.setProperty('--hue', String(190 + ((gap.target * 7) % 140)))
      find('.gap').setAttribute('transform', `translate(${toX(gap.target)} ${gap.top})`)
      move(0)
    },
    setState(next) {
      state = next
      challenge.dataset.tcaptchaChallenge = next
      hint.textContent = words[next]
      handle.setAttribute('aria-disabled', String(next !== 'ready'))
    },
    isConnected: () => challenge.isConnected,
    focus: () => handle.focus({ preventScroll: true }),
  }
}
