import { defineConfig } from 'tsup'
import { forBrowsers } from '../../tsup.base.ts'

export default defineConfig(forBrowsers)
