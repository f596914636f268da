import { join, relative } from 'node:path'
import type { Diagnosis } from '../diagnose.ts'
import type { Finding } from '../finding.ts'
import { readText } from '../files/read-text.ts'
import type { LiveReport } from '../live/examine.ts'
import type { Lang, Severity } from '../words/check-text.ts'
import { toFrame } from './frame.ts'
import type { Paint } from './paint.ts'
import { labels, summarise } from './labels.ts'

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>

/** The report for people. */
export async function writeReport(
  diagnosis: Diagnosis,
  live: LiveReport | undefined,
  lang: Lang,
  paint: Paint,
): Promise<string> {
  const lines: string[] = []
  for (const finding of diagnosis.findings)
    lines.push(...(await writeFinding(diagnosis.folder, finding, lang, paint)), '')
  if (live) lines.push(...writeLive(live, lang, paint), '')
  lines.push(...summarise(diagnosis, live, lang, paint))
  return lines.join('\n')
}

async function writeFinding(folder: string, finding: Finding, lang: Lang, paint: Paint): Promise<string[]> {
  const { file, line, column, severity, id, what, why, cure, url } = finding
  const path = join(folder, file)
  const shown = relative(process.cwd(), path) || path
  const text = (await readText(path)) ?? ''
  const words = labels[lang]
  return [
    `${paint(`${shown}:${line}:${column}`, 'bold')}  ${paint(words[severity], colours[severity])}  ${paint(id, 'grey')}`,
    `  ${what}`,
    ...toFrame(text, finding, paint).map((row) => `    ${row}`),
    `  ${words.why}${why}`,
    `  ${paint(words.cure, 'green')}${cure}`,
    `  ${paint(url, 'grey')}`,
  ]
}

function writeLive(live: LiveReport, lang: Lang, paint: Paint): string[] {
  const words = labels[lang]
  const lines = [paint(live.endpoint ? `--live ${live.endpoint}` : '--live', 'bold')]
  for (const [at, { severity, id, what, why, cure }] of live.findings.entries()) {
    lines.push(`  ${paint(words[severity], colours[severity])}  ${paint(id, 'grey')}`, `  ${what}`)
    // Four values that are missing need one cure.
    if (live.findings[at + 1]?.cure !== cure)
      lines.push(`  ${words.why}${why}`, `  ${paint(words.cure, 'green')}${cure}`)
  }
  if (live.findings.length === 0) lines.push(`  ${paint(words.allWell, 'green')}`)
  if (live.requestId) lines.push(paint(`  RequestId ${live.requestId}`, 'grey'))
  return lines
}
