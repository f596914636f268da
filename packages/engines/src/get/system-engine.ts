import { existsSync } from 'node:fs'
import { chromiumPaths } from '../../../../scripts/ensure-chromium.mjs'
import type { EngineName } from '../engine-names.ts'

/** What an engine needs of the system: programs, each with the places where it may be, and the Debian packages of them. */
export interface SystemEngine {
  programs: Record<string, readonly (string | undefined)[]>
  packages: readonly string[]
}

/** Without any font an engine draws no text, and a Chromium ends. */
const fonts = 'fonts-liberation'

/** An old Chromium brings itself, and needs the libraries of the system that every Chromium does. */
const libraries: SystemEngine = {
  programs: {
    'libnss3.so': ['/usr/lib/x86_64-linux-gnu/libnss3.so', '/usr/lib64/libnss3.so', '/usr/lib/libnss3.so'],
    fonts: ['/usr/share/fonts/truetype', '/usr/share/fonts'],
  },
  packages: ['libnss3', 'libnspr4', 'libexpat1', 'libuuid1', fonts],
}

export const systemEngines: Record<EngineName, SystemEngine> = {
  'chromium-74': libraries,
  'chromium-80': libraries,
  'chromium-83': libraries,
  'chromium-88': libraries,
  'chromium-92': libraries,
  chromium: {
    programs: { chromium: chromiumPaths },
    packages: ['chromium', fonts],
  },
  wpe: {
    programs: { WPEWebDriver: ['/usr/bin/WPEWebDriver'], cog: ['/usr/bin/cog'] },
    packages: ['cog', 'wpewebkit-driver', 'libwpewebkit-1.1-0', fonts],
  },
  webkitgtk: {
    programs: {
      WebKitWebDriver: ['/usr/bin/WebKitWebDriver'],
      MiniBrowser: [
        '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
        '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      ],
      Xvfb: ['/usr/bin/Xvfb'],
    },
    packages: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', fonts],
  },
  firefox: {
    programs: {
      firefox: [
        process.env.FIREFOX_PATH,
        '/usr/bin/firefox-esr',
        '/usr/bin/firefox',
        '/Applications/Firefox.app/Contents/MacOS/firefox',
      ],
    },
    packages: ['firefox-esr', fonts],
  },
}

/** Where a program of the engine is, if it is anywhere. */
export const findProgram = (name: EngineName, program: string): string | undefined =>
  systemEngines[name].programs[program]?.find((path) => path && existsSync(path))

/** The programs of the engine that are nowhere. */
export const findMissing = (name: EngineName): string[] =>
  Object.keys(systemEngines[name].programs).filter((program) => !findProgram(name, program))
