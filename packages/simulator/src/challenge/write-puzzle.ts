import type { PuzzleLook } from './draw-puzzle.ts'

/** What a puzzle says and what it consists of. */
export interface WrittenPuzzle {
  html: string
  words: Record<'ready' | 'verifying' | 'passed' | 'failed', string> & { gap: (at: number) => string }
}

/** Writes the puzzle's HTML in the visitor's language. Served as text: refers to nothing outside itself. */
export function writePuzzle(look: PuzzleLook, styles: string, id: string): WrittenPuzzle {
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
    aged: chinese ? '关怀版' : 'Elderly mode',
    gap: (at: number) => (chinese ? `缺口在 ${at}` : `the gap is at ${at}`),
  }
  const aged = look.aged === 'offered' ? `<button type="button" data-action="aged">${words.aged}</button>` : ''
  const html = `<style>${styles}</style>
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
<footer><small>${words.note}</small>${aged}<button type="button" data-action="refresh" aria-label="${words.refresh}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3"/></svg></button></footer></div>`
  return { html, words }
}
