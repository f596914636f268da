/** The puzzle's look, light and dark, 360×360 and 300×230. Every selector hangs below one class of the vendor's prefix. */
export const puzzleStyles = `
.tencent-captcha-dy__challenge { --back: #fff; --text: #1f2329; --soft: #646a73; --track: #eff0f2; --accent: #0052d9; --state: var(--accent);
 box-sizing: border-box; width: 100%; height: 100%; margin: 0; padding: 12px 16px; display: flex; flex-direction: column; justify-content: space-between; gap: 8px;
 background: var(--back); color: var(--text); font: 14px/1.4 system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; text-align: start; user-select: none; -webkit-user-select: none }
.tencent-captcha-dy__challenge[data-dark=true] { --back: #1f2329; --text: #e8eaed; --soft: #a6acb5; --track: #33383f; --accent: #5b8cff; color-scheme: dark }
.tencent-captcha-dy__challenge[data-compact=true] { padding: 6px 12px; gap: 3px }
.tencent-captcha-dy__challenge * { box-sizing: border-box }
.tencent-captcha-dy__challenge header, .tencent-captcha-dy__challenge footer { display: flex; align-items: center; justify-content: space-between; margin: 0; padding: 0 }
.tencent-captcha-dy__challenge h2 { margin: 0; padding: 0; font: inherit; font-size: 16px; font-weight: 600; color: inherit }
.tencent-captcha-dy__challenge[data-compact=true] h2 { font-size: 13px }
.tencent-captcha-dy__challenge small { font-size: 11px; color: var(--soft) }
.tencent-captcha-dy__challenge p { margin: 0; color: var(--soft); font-size: 13px; text-align: center }
.tencent-captcha-dy__challenge[data-tcaptcha-challenge=passed] { --state: #2ba471 }
.tencent-captcha-dy__challenge[data-tcaptcha-challenge=failed] { --state: #d54941 }
.tencent-captcha-dy__challenge[data-tcaptcha-challenge=passed] p, .tencent-captcha-dy__challenge[data-tcaptcha-challenge=failed] p { color: var(--state) }
.tencent-captcha-dy__challenge .picture { display: block; width: 100%; min-height: 0; flex: 0 1 auto; aspect-ratio: 2; border-radius: 6px; overflow: hidden }
.tencent-captcha-dy__challenge[data-compact=true] .picture { flex-basis: 110px; aspect-ratio: auto }
.tencent-captcha-dy__challenge .sky-top { stop-color: hsl(var(--hue) 60% 62%) }
.tencent-captcha-dy__challenge .sky-low { stop-color: hsl(calc(var(--hue) + 40) 75% 88%) }
.tencent-captcha-dy__challenge .gap { fill: #0008; stroke: #fff9; stroke-width: 1 }
.tencent-captcha-dy__challenge .piece { filter: drop-shadow(0 1px 2px #000a) }
.tencent-captcha-dy__challenge .edge { fill: none; stroke: #fff; stroke-width: 1.5 }
.tencent-captcha-dy__challenge .track { --grip: 56px; position: relative; flex: none; height: 40px; border-radius: 20px; background: var(--track) }
.tencent-captcha-dy__challenge[data-compact=true] .track { --grip: 46px; height: 32px }
.tencent-captcha-dy__challenge .fill { position: absolute; top: 0; bottom: 0; left: 0; width: calc(var(--grip) + (100% - var(--grip)) * var(--at)); border-radius: 20px; background: var(--state); opacity: .22 }
.tencent-captcha-dy__challenge .handle { position: absolute; top: 0; left: calc((100% - var(--grip)) * var(--at)); width: var(--grip); height: 100%; border-radius: 20px; background: var(--state); cursor: grab; touch-action: none; display: grid; place-items: center }
.tencent-captcha-dy__challenge .handle:active { cursor: grabbing }
.tencent-captcha-dy__challenge svg:not(.picture) { width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; pointer-events: none }
.tencent-captcha-dy__challenge .handle svg { color: #fff }
.tencent-captcha-dy__challenge button { width: 32px; height: 32px; margin: 0; padding: 0; display: grid; place-items: center; border: 0; border-radius: 6px; background: none; color: var(--soft); cursor: pointer }
.tencent-captcha-dy__challenge[data-compact=true] button { width: 24px; height: 24px }
.tencent-captcha-dy__challenge button:hover { background: var(--track); color: var(--text) }
.tencent-captcha-dy__challenge button:focus-visible, .tencent-captcha-dy__challenge .handle:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
@media (prefers-reduced-motion: no-preference) {
 .tencent-captcha-dy__challenge[data-tcaptcha-challenge=failed] .track { animation: tencent-captcha-dy__shake .3s }
 @keyframes tencent-captcha-dy__shake { 25% { transform: translate(-5px) } 75% { transform: translate(5px) } }
}
`
