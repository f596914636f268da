import type { SourceFile } from '../../parse/source-file.ts'
import type { Check } from '../check.ts'
import { readTextTests } from '../disaster/prefixes.ts'

const yes =
  /\breturn\s+(?:true|Boolean\.TRUE|ResponseEntity\.ok|nil|ok|OK)\b(?!\s*,\s*(?!nil\b))|\breturn\s+True\b|\$next\(|\bc\.Next\(\)|chain\.doFilter\(/i
const no = /\breturn\s+(?:false|err\b|nil,\s*err|fmt\.Errorf|errors\.)|\bthrow\b|\braise\b|\babort\(/i

/** Java, Go, PHP and Python have no parser here: rules over their text, comments blanked. */
export const checkOtherLanguages: Check = ({ code, language, isDevelopment }: SourceFile, _project, report) => {
  if (!code || language === 'config' || isDevelopment) return
  for (const { line, index } of readTextTests(code)) {
    const before = code.slice(code.lastIndexOf('\n', index) + 1, index)
    const isNegated =
      /!\s*[\w.$>()-]*$|\bnot\s+\w*$|not\s*\(?[\w.]*$/.test(before) || /===?\s*false|!==?\s*0\b/.test(line)
    if (!isNegated && !isRecogniser(code.slice(0, index)) && saysYes(code.slice(index), 4))
      report('disaster-ticket-let-in', index)
  }
  if (/DescribeCaptcha(?:Mini)?Result/i.test(code)) {
    for (const { index, 0: text } of code.matchAll(
      /\bcatch\s*\([^)]*\)\s*\{|^[ \t]*except\b[^\n]*:|\bif\s+err\s*!=\s*nil\s*\{/gm,
    ))
      if (
        /DescribeCaptcha/i.test(code.slice(Math.max(0, index - 2_000), index)) &&
        saysYes(code.slice(index + text.length), 5)
      )
        report('error-lets-in', index + (text.length - text.trimStart().length))
  }
  for (const { index, 1: operator = '', 2: value = '' } of code.matchAll(codeTest)) {
    const line = lineAround(code, index)
    const isBesideOne =
      (operator.startsWith('!') ? /&&|\band\b/ : /\|\||\bor\b/).test(line) && /[=(]\s*1L?\b/.test(line)
    if (value === '0' || (value === '21' && isBesideOne))
      report('captcha-code', index, { given: `CaptchaCode ${operator.startsWith('.') ? '==' : operator} ${value}` })
  }
  for (const { index, 1: list = '' } of code.matchAll(codeList)) {
    const numbers = list.split(',').map((part) => part.trim())
    if (numbers.includes('1') && numbers.includes('21'))
      report('captcha-code', index, { given: `CaptchaCode in (${list})` })
  }
  for (const { index, 1: address = '' } of code.matchAll(userIp)) report('user-ip', index, { given: address })
  for (const { index, 1: type = '' } of code.matchAll(captchaType))
    if (type !== '9')
      report('api-parameters', index, { fault: { en: `CaptchaType is ${type}`, zh: `CaptchaType 是 ${type}` } })
  for (const { index } of code.matchAll(oldEndpoint))
    report('ticket-endpoint-old', index, { host: 'ssl.captcha.qq.com' })
}

const codeTest = /\b(?:get)?CaptchaCode(?:\(\))?["'\])]*\s*(===?|!==?|\.equals\()\s*(?:int64\()?["']?(\d+)/gi
const codeList = /\bCaptchaCode["'\])]*\s*(?:in|,)\s*[([{]([\d, ]+)[)\]}]/gi
const userIp =
  /\b(?:set)?UserIp["']?\]?\s*(?:=>|:?=|:|\()\s*(?:common\.StringPtr\(|tea\.String\()?\s*["'](\d{1,3}(?:\.\d{1,3}){3})["']/gi
const captchaType =
  /\b(?:set)?CaptchaType["']?\]?\s*(?:=>|:?=|:|\()\s*(?:common\.Uint64Ptr\(|uint64\()?\s*["']?(\d+)L?\b/gi
export const oldEndpoint = /ssl\.captcha\.qq\.com\/ticket\/verify/g

/** A function that only says whether a ticket is one of a disaster. */
const isRecogniser = (before: string) => {
  const name =
    [...before.matchAll(/\b(?:func|function|def|fun|bool|boolean|Boolean)\s+(?:\([^)]*\)\s*)?(\w+)\s*\(/g)].at(
      -1,
    )?.[1] ?? ''
  return /disaster|t?r?error|fallback|backup/i.test(name)
}

/** The branch that follows says yes before it says no, or ends. */
function saysYes(rest: string, lines: number): boolean {
  const branch = rest.split('\n').slice(0, lines).join('\n')
  const body = /^[\s\S]*?\n\s*\}/.exec(branch)?.[0] ?? branch
  const found = yes.exec(body)
  const refused = no.exec(body)
  return !!found && (!refused || refused.index > found.index)
}

const lineAround = (text: string, at: number) =>
  text.slice(text.lastIndexOf('\n', at) + 1, (text.indexOf('\n', at) + 1 || text.length + 1) - 1)
