#!/usr/bin/env node
import { run } from './cli/run.ts'

const manifest = new URL('../package.json', import.meta.url)

// Of `| head`, which closes the pipe before all is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// By `exitCode`, so that a pipe gets all of it.
void run(process.argv.slice(2), { env: process.env, isTerminal: process.stdout.isTTY, manifest }).then((done) => {
  process.stdout.write(done.stdout)
  process.stderr.write(done.stderr)
  process.exitCode = done.status
})
