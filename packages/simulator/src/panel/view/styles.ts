/**
 * The panel's own styles. `all: initial` on the host keeps the page's away, but for direction and custom properties: these are
 * set inside.
 */
export const styles = `
:host { all: initial !important; direction: ltr !important; color-scheme: light !important; }
:host([data-theme='dark']) { color-scheme: dark !important; }
.frame {
  --kind: var(--soft);
  --surface: #fdfcf9; --sunken: #ebe8df; --line: #dbd7cb; --line-strong: #b9b4a4;
  --ink: #1b1e24; --soft: #5b5f67; --accent: #1d4f91; --on-accent: #fff; --tint: #e9eef4;
  --good: #1b7549; --odd: #9c5400; --bad: #b0261d; --shade: rgba(27, 30, 36, .18);
}
:host([data-theme='dark']) .frame {
  --surface: #1b1e23; --sunken: #101215; --line: #30343c; --line-strong: #4a505b;
  --ink: #e8e6e0; --soft: #a3a6ae; --accent: #8db4ec; --on-accent: #0d1b2e; --tint: #252c37;
  --good: #63c795; --odd: #e6a650; --bad: #f28d83; --shade: rgba(0, 0, 0, .5);
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.frame {
  position: fixed; z-index: 1999999000; max-width: calc(100vw - 16px);
  font: 13px/1.45 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif;
  color: var(--ink); text-align: left; -webkit-text-size-adjust: 100%;
}
.frame[data-corner^='bottom'] { bottom: 8px; bottom: max(8px, env(safe-area-inset-bottom)); }
.frame[data-corner^='top'] { top: 8px; }
.frame[data-corner$='right'] { right: 8px; }
.frame[data-corner$='left'] { left: 8px; }
button, input { font: inherit; color: inherit; margin: 0; }
button { cursor: pointer; border: 0; background: none; padding: 0; text-align: left; border-radius: 6px; }
:focus { outline: 2px solid var(--accent); outline-offset: 2px; }
:focus:not(:focus-visible) { outline: 0; }
.mono, time { font-family: ui-monospace, 'SF Mono', 'Cascadia Code', 'Roboto Mono', 'Liberation Mono', Menlo, Consolas, monospace; font-size: .92em; }
.soft { color: var(--soft); }
.pill {
  display: flex; align-items: center; gap: 8px; max-width: 100%; min-height: 34px; padding: 5px 12px; border-radius: 17px;
  background: var(--surface); border: 1px solid var(--line-strong); box-shadow: 0 2px 10px var(--shade);
}
.pill:hover { border-color: var(--accent); }
.pill .mono { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.card {
  display: flex; flex-direction: column; width: 384px; max-width: 100%; height: 620px; max-height: calc(100vh - 16px);
  background: var(--surface); border: 1px solid var(--line-strong); border-radius: 8px; box-shadow: 0 6px 28px var(--shade); overflow: hidden;
}
@media (max-width: 480px) { .card { width: calc(100vw - 16px); height: 70vh; min-height: min(320px, 100vh - 16px); } }
header { display: flex; align-items: center; gap: 4px; padding: 6px 6px 6px 12px; border-bottom: 1px solid var(--line); }
h2, h3, h4, p, ul, ol, dl, dd { margin: 0; padding: 0; list-style: none; font-size: inherit; }
header h2 { flex: 1; font-weight: 650; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
header button { min-width: 30px; height: 30px; padding: 0 8px; color: var(--soft); text-align: center; }
header button:hover { background: var(--sunken); color: var(--ink); }
svg { display: block; width: 16px; height: 16px; margin: auto; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.body { overflow: auto; scroll-padding-top: 88px; overscroll-behavior: contain; flex: 1; min-height: 0; }
.body > * { padding: 10px 12px; }
.body > * + * { border-top: 1px solid var(--line); }
.title { display: flex; align-items: baseline; gap: 8px; margin-bottom: 4px; }
.title h3 { font-weight: 650; flex: 1; }
.title button { color: var(--accent); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 3px 12px; align-items: baseline; }
dt { color: var(--soft); }
dd { overflow-wrap: anywhere; }
.kind { font-weight: 650; color: var(--kind); }
.kind::before { content: ''; display: inline-block; width: 8px; height: 8px; border-radius: 4px; margin-right: 6px; background: currentColor; }
[data-kind='solved'], [data-kind='verified'] { --kind: var(--good); }
[data-kind='disaster'], [data-kind='degraded'] { --kind: var(--odd); }
[data-kind='failed'], [data-kind='rejected'], [data-kind='unavailable'], [data-kind='misconfigured'] { --kind: var(--bad); }
.log { margin-top: 8px; max-height: 132px; overflow: auto; background: var(--sunken); border-radius: 6px; padding: 6px 8px; }
.log li { display: flex; gap: 8px; }
.log time, .log .from { color: var(--soft); flex: none; }
@media (min-width: 481px) { .log .from { min-width: 3.2em; } }
.log .mono { overflow-wrap: anywhere; min-width: 0; }
.log [data-from='server'] .from { color: var(--accent); }
.notice { background: var(--tint); }
.notice form { display: flex; gap: 6px; margin-top: 6px; }
.notice button { background: var(--accent); color: var(--on-accent); padding: 3px 12px; }
.find .title { margin: 6px 0 0; }
.find .mono { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.find { position: sticky; top: 0; background: var(--surface); z-index: 1; }
input { width: 100%; min-width: 0; height: 32px; padding: 0 10px; background: var(--surface); border: 1px solid var(--line-strong); border-radius: 6px; }
input::placeholder { color: var(--soft); opacity: 1; }
h4 { margin: 10px 0 2px; color: var(--soft); font-weight: 500; }
.scenario { display: block; width: 100%; padding: 5px 8px; margin: 0 -8px; width: calc(100% + 16px); }
.scenario:hover { background: var(--sunken); }
.scenario[aria-current] { background: var(--tint); box-shadow: inset 3px 0 0 var(--accent); }
.scenario .name { display: flex; gap: 8px; align-items: baseline; }
.scenario[aria-current] .name { font-weight: 650; }
.scenario .now { color: var(--accent); font-weight: 500; margin-left: auto; }
.scenario:not([aria-current]) .now { display: none; }
.scenario .text { display: block; color: var(--soft); overflow-wrap: anywhere; }
@media (max-height: 420px) { .body { scroll-padding-top: 0; } .find { position: static; } }
@media print { .frame { display: none; } }
@media (forced-colors: active) { .scenario[aria-current] { outline: 2px solid Highlight; } }
`
