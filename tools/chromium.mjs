// Finds a Chromium for the end-to-end tests, or gets one. Prints its path, or says plainly what to do.
// Plain JavaScript for any Node from 18 on, standard library only: it runs before anything is installed.

import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const ELSEWHERE = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium that starts; throws with an instruction when none can be had. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (starts(given)) return given
    throw new Error(`CHROMIUM_PATH=${given} does not start. Correct it, or unset it to let Tablée look for one.`)
  }
  const found = installed() ?? fromPlaywrightCache()
  if (found) return found

  if (installFromDebian()) {
    const fresh = installed()
    if (fresh) return fresh
  }
  if (downloadWithPlaywright()) {
    const downloaded = fromPlaywrightCache()
    if (downloaded) return downloaded
  }
  throw new Error(
    [
      'No Chromium was found, and none could be installed from here.',
      'Install one (on Debian or Ubuntu: sudo apt-get install chromium),',
      'or give the path of yours: CHROMIUM_PATH=/path/to/chromium npm test',
    ].join('\n'),
  )
}

function installed() {
  const fromPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => COMMANDS.map((name) => join(folder, name)))
  return [...fromPath, ...ELSEWHERE].find(starts)
}

function fromPlaywrightCache() {
  const folders = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ]
  for (const folder of folders) {
    if (!folder || !existsSync(folder)) continue
    const releases = readdirSync(folder)
      .filter((name) => name.startsWith('chromium-'))
      .sort()
    for (const release of releases.reverse()) {
      const candidates = [
        join(folder, release, 'chrome-linux', 'chrome'),
        join(folder, release, 'chrome-linux64', 'chrome'),
        join(folder, release, 'chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
      ]
      const found = candidates.find(starts)
      if (found) return found
    }
  }
  return undefined
}

function installFromDebian() {
  if (!existsSync('/usr/bin/apt-get')) return false
  const asRoot = process.getuid?.() === 0 ? [] : withoutPassword()
  if (!asRoot) return false
  say('Chromium is missing: installing the Debian package (this takes a minute or two)…')
  const apt = (...args) => run([...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args])
  apt('update', '-q')
  return apt('install', '-y', '-q', '--no-install-recommends', 'chromium')
}

function withoutPassword() {
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' })
  return sudo.status === 0 ? ['sudo', '-n'] : undefined
}

function downloadWithPlaywright() {
  const cli = playwrightCli()
  if (!cli) return false
  say('Downloading the Chromium of Playwright…')
  return run([process.execPath, cli, 'install', 'chromium'])
}

function playwrightCli() {
  try {
    const require = createRequire(new URL('../apps/e2e/package.json', import.meta.url))
    return join(require.resolve('@playwright/test/package.json'), '..', 'cli.js')
  } catch {
    return undefined
  }
}

/** True when this file is a browser that answers `--version`: some distributions ship a stub that only prints advice. */
function starts(path) {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    return false
  }
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return answer.status === 0 && /\d+\.\d+\.\d+/.test(answer.stdout)
}

function run([command, ...args]) {
  // standard output carries the path alone, so that a script can read it
  return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(`${findChromium()}\n`)
  } catch (error) {
    say(error.message)
    process.exitCode = 1
  }
}
