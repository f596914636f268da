import { readSamples, samplePages, toTranslation } from './read-samples.mjs'

const strings = /'[^'\n]*'|"[^"\n]*"|`[^`]*`/g
/** Of HTML and JSX, between tags. */
const texts = />[^<>{}=()]+</g

/** A page of the translation says so. */
const ofOwnLanguage = / lang="(?:en|zh-CN)"/g

/** Code without what a translation changes: comments, texts, and how lines are broken. */
const toSkeleton = (code) =>
  withoutComments(code)
    .replaceAll(strings, '""')
    .replaceAll(texts, '><')
    .replaceAll(/\s+/g, '')
    .replaceAll(/,(?=[)\]}])/g, '')

const withoutComments = (code) =>
  code
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(ofOwnLanguage, '')
    .replaceAll(/\/\*\*.*?\*\//gs, '')
    .replaceAll(/(?<=^|\s)(?:\/\/|#) .*$/gm, '')

/** Texts are translated; whatever is not has to be the same. */
const readWords = (code) => (withoutComments(code).match(strings) ?? []).filter((text) => !/\p{Script=Han}/u.test(text))

/**
 * What differs between the samples of a page and those of its translation.
 *
 * @returns {string[]}
 */
export function compareSamples() {
  return samplePages.flatMap((page) => {
    const translated = new Map(readSamples(toTranslation(page)).map(({ path, code }) => [path, code]))
    const given = readSamples(page)
    const missing = [...translated.keys()].filter((path) => !given.some((sample) => sample.path === path))
    const faults = missing.map((path) => `${page} has no sample ${path}, and its translation has.`)
    for (const { path, code } of given) {
      const other = translated.get(path)
      if (other === undefined) faults.push(`The translation of ${page} has no sample ${path}.`)
      else if (toSkeleton(code) !== toSkeleton(other))
        faults.push(`${path} of ${page} is not the same code in its translation.`)
      else
        for (const word of readWords(other))
          if (!code.includes(word)) faults.push(`${path}: ${word} is only in the translation.`)
    }
    return faults
  })
}
