/** Where a Chromium is: an installed one, else Playwright's own, else the system's package manager is asked. Plain Node, since it runs before anything is built. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:/Program Files/Google/Chrome/Application/chrome.exe']

/** Path of a browser that is there already; null when there is none. */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given && existsSync(given)) return given
  const found = installed.find((path) => existsSync(path))
  if (found) return found
  const { chromium } = await import('playwright')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

function run(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0
}

/** Finds a browser or installs one; throws in words when neither works. */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found) return found
  console.error('No Chromium found: installing one for the browser tests.')
  if (existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', 'chromium'])
  }
  if (!(await findBrowser())) run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])
  const installedNow = await findBrowser()
  if (!installedNow) throw new Error('No browser: install Chromium, or name one in CHROMIUM_PATH.')
  return installedNow
}
