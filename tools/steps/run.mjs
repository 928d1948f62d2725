import { spawn } from 'node:child_process'
import { dirname, delimiter, join } from 'node:path'
import { NODE, ROOT } from './paths.mjs'

/** The environment of a tool: `node` means the pinned runtime, whichever one called us. */
export function environment(extra = {}) {
  const path = [dirname(NODE), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  return { ...process.env, PATH: path, ...extra }
}

/** Runs a command with its output shown; resolves with its exit code (1 when it could not start). */
export function show(command, args, options = {}) {
  return finished(spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: environment(), ...options }))
}

/** Runs a command quietly; resolves with `{ code, output }`, standard output and errors together in order. */
export function capture(command, args, options = {}) {
  return listen(command, args, options, () => {})
}

/** Runs a command with its output shown as it comes; resolves like `capture`. */
export function showAndCapture(command, args, options = {}) {
  return listen(command, args, options, (chunk) => process.stdout.write(chunk))
}

function listen(command, args, options, hear) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: environment(), ...options })
  const chunks = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      chunks.push(chunk)
      hear(chunk)
    })
  }
  return finished(child).then((code) => ({ code, output: Buffer.concat(chunks).toString('utf8') }))
}

function finished(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${child.spawnfile}: ${error.message}\n`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}
