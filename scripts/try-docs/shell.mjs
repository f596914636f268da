import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const local = /https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+\/?/
// Programs colour what they print, also in the middle of an address.
const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g')
const minutes = 60_000

/**
 * A terminal in an empty folder: it remembers which folder a command has gone to, and ends what it has started.
 *
 * @param {{ folder: string, env: NodeJS.ProcessEnv }} options
 */
export function createShell({ folder, env }) {
  let cwd = folder
  const servers = []

  const start = (command) => {
    // A group of its own: npm's children end with it.
    const child = spawn('bash', ['-euc', `${command}\npwd > '${join(folder, '.cwd')}'`], {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const state = { command, child, output: '', gone: once(child, 'exit') }
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (state.output += text))
    return state
  }
  const kill = ({ child }) => child.exitCode ?? process.kill(-child.pid, 'SIGKILL')
  const toFault = ({ command, output }, what) => new Error(`${what}:\n${command}\n${output.slice(-4000)}`)

  return {
    get cwd() {
      return cwd
    },
    /** Runs it to its end. Gives what it printed. */
    async run(command) {
      const state = start(command)
      const timer = setTimeout(kill, 10 * minutes, state)
      await state.gone
      clearTimeout(timer)
      if (state.child.exitCode !== 0) throw toFault(state, `This failed (${state.child.exitCode})`)
      cwd = readFileSync(join(folder, '.cwd'), 'utf8').trim()
      return state.output
    },
    /** Starts a server. Gives its address, once it listens: that of `port`, or else the first one that it prints. */
    async serve(command, port) {
      const state = start(command)
      servers.push(state)
      const deadline = Date.now() + 3 * minutes
      for (;;) {
        const url = port ? `http://127.0.0.1:${port}/` : findAddress(state.output)
        if (url && (await listens(Number(new URL(url).port)))) return url
        if (state.child.exitCode !== null) throw toFault(state, 'This server ended')
        if (Date.now() > deadline) throw toFault(state, 'This server does not listen')
        await pause(50)
      }
    },
    /** What the servers have printed, for messages. */
    readOutput: () => servers.map(({ command, output }) => `$ ${command}${output.slice(-3000)}`).join('\n'),
    async close() {
      for (const state of servers) kill(state)
      await Promise.all(servers.map(({ gone }) => gone))
    },
  }
}

/** The simulator announces itself, too. */
const findAddress = (output) =>
  local.exec(output.replaceAll(colours, '').replaceAll(/.*(?:A simulator replaces|TCAPTCHA_SIMULATOR).*/g, ''))?.[0]

const listens = (port) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' })
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
