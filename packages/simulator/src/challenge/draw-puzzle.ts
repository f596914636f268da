/** How the puzzle looks and speaks. Plain data: it travels as JSON to the challenge's own frame. */
export interface PuzzleLook {
  language: 'zh' | 'en'
  dark: boolean
  /** 300×230 instead of 360×360. */
  compact: boolean
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
}

/** The puzzle on the page. */
export interface Puzzle {
  /** Puts the gap somewhere and the piece back to its start. */
  place: (gap: PuzzleGap) => void
  /** `ready` takes input, the others don't. */
  say: (state: 'ready' | 'verifying' | 'passed' | 'failed') => void
  focus: () => void
}

/**
 * A slider puzzle for mouse, touch and keyboard: arrows, Page Up and Down, Home and End move, Enter submits, Escape
 * closes. Everything is inside `root`, so that emptying it removes all. Served as text: refers to nothing outside itself.
 */
export function drawPuzzle(root: HTMLElement, look: PuzzleLook, styles: string, on: PuzzleEvents): Puzzle {
  const chinese = look.language === 'zh'
  const words = {
    title: chinese ? '安全验证' : 'Security check',
    ready: chinese ? '拖动滑块，使拼图填满缺口' : 'Slide the piece into the gap',
    verifying: chinese ? '正在验证…' : 'Checking…',
    passed: chinese ? '验证通过' : 'Passed',
    failed: chinese ? '没有对准，请再试一次' : 'Not quite. Please try again',
    slider: chinese ? '拼图位置，按回车提交' : 'Position of the piece, Enter submits',
    refresh: chinese ? '换一张' : 'Another picture',
    close: chinese ? '关闭验证' : 'Close',
    note: chinese ? '本地模拟器，非腾讯云服务' : 'Local simulator, not Tencent Cloud',
    gap: (at: number) => (chinese ? `缺口在 ${at}` : `the gap is at ${at}`),
  }
  // Ids are the document's: two puzzles must not share a clip path.
  const id = `tcaptcha-${Math.random().toString(36).slice(2)}`
  root.innerHTML = `<style>${styles}</style>
<div class="tencent-captcha-dy__challenge" role="dialog" aria-modal="${!look.compact}" aria-label="${words.title}"
 lang="${chinese ? 'zh-CN' : 'en'}" data-dark="${look.dark}" data-compact="${look.compact}" data-tcaptcha-challenge="ready">
<header><h2>${words.title}</h2>
<button type="button" data-action="close" aria-label="${words.close}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13"/></svg></button></header>
<svg class="picture" viewBox="0 0 300 150" aria-hidden="true"><defs>
<linearGradient id="${id}-sky" x2="0" y2="1"><stop class="sky-top"/><stop offset="1" class="sky-low"/></linearGradient>
<path id="${id}-shape" d="M6 0h10a6 6 0 1 1 12 0h10a6 6 0 0 1 6 6v10a6 6 0 1 1 0 12v10a6 6 0 0 1-6 6H6a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6z"/>
<g id="${id}-scene"><rect width="300" height="150" fill="url(#${id}-sky)"/><circle cx="218" cy="48" r="19" fill="#fff7d6" opacity=".9"/>
<path style="fill:hsl(calc(var(--hue) + 10) 28% 52%)" d="M0 104L44 62l38 34 46-56 52 60 40-34 80 58v26H0z"/><path style="fill:hsl(calc(var(--hue) + 150) 26% 40%)" d="M0 128q46-36 92-14t92-6 116 6v36H0z"/>
<path style="fill:hsl(calc(var(--hue) + 150) 30% 30%)" d="M0 140q60-10 150-4t150-2v16H0z"/></g>
<clipPath id="${id}-clip"><use href="#${id}-shape"/></clipPath></defs>
<use href="#${id}-scene"/><use class="gap" href="#${id}-shape"/>
<g class="piece"><g clip-path="url(#${id}-clip)"><use class="inside" href="#${id}-scene"/></g><use class="edge" href="#${id}-shape"/></g></svg>
<p id="${id}-hint" role="status">${words.ready}</p>
<div class="track"><div class="fill"></div><div class="handle" role="slider" tabindex="0" aria-valuemin="0" aria-valuemax="100"
 aria-valuenow="0" aria-label="${words.slider}" aria-describedby="${id}-hint"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l4 4-4 4M8 4l4 4-4 4"/></svg></div></div>
<footer><small>${words.note}</small><button type="button" data-action="refresh" aria-label="${words.refresh}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3"/></svg></button></footer></div>`

  const find = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`The challenge lost its ${selector}.`)
    return found
  }
  const challenge = find('.tencent-captcha-dy__challenge')
  const handle = find('.handle')
  const hint = find('p')
  const piece = find('.piece')
  let gap: PuzzleGap = { target: 50, top: 50 }
  let value = 0
  let state: Parameters<Puzzle['say']>[0] = 'ready'
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

  let grip: { pointer: number; from: number; value: number } | undefined
  handle.addEventListener('pointerdown', (event) => {
    if (state !== 'ready' || event.button !== 0) return
    grip = { pointer: event.pointerId, from: event.clientX, value }
    handle.setPointerCapture(event.pointerId)
  })
  handle.addEventListener('pointermove', (event) => {
    if (grip?.pointer !== event.pointerId) return
    const room = find('.track').clientWidth - handle.offsetWidth
    move(grip.value + ((event.clientX - grip.from) / room) * 100)
  })
  handle.addEventListener('pointerup', (event) => {
    if (grip?.pointer !== event.pointerId) return
    grip = undefined
    // A click that moved nothing is not an answer.
    if (value > 0) submit()
  })
  handle.addEventListener('pointercancel', () => {
    grip = undefined
    move(0)
  })

  find('[data-action=close]').addEventListener('click', () => {
    if (state !== 'passed') on.close()
  })
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
    say(next) {
      state = next
      challenge.dataset.tcaptchaChallenge = next
      hint.textContent = words[next]
      handle.setAttribute('aria-disabled', String(next !== 'ready'))
    },
    focus: () => handle.focus({ preventScroll: true }),
  }
}
