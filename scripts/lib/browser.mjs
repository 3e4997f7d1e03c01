import fs from 'node:fs'
import { spawnSync } from 'node:child_process'
import { run, say } from './say.mjs'

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const PACKAGES = ['chromium', 'fonts-wqy-zenhei']

/**
 * A browser for the smoke tests, installed from Debian if permitted.
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function findBrowser() {
  const given = process.env.CHROMIUM
  if (given && !fs.existsSync(given)) return { reason: `CHROMIUM=${given} 不存在 does not exist` }
  const found = given ?? CANDIDATES.find((file) => fs.existsSync(file))
  if (found && (given || hasChineseFont())) return { path: found }
  const installed = await installPackages()
  const browser = found ?? CANDIDATES.find((file) => fs.existsSync(file))
  return browser ? { path: browser } : { reason: installed }
}

// Without one, Chinese characters are empty boxes in screenshots.
function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return Boolean(stdout?.trim())
}

async function installPackages() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !fs.existsSync('/usr/bin/apt-get'))
    return '没有 Chromium，且无法用 apt-get 安装（需要 root 与 Debian）；可用 CHROMIUM 指定 no Chromium, and not root on Debian'
  say(`      安装浏览器 installing ${PACKAGES.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { capture: true, heartbeat: 'apt-get', env }
  await run('apt-get', ['update', '-q'], options)
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES],
    options,
  )
  return code === 0
    ? '安装后仍未找到 Chromium not found after its installation'
    : `apt-get: ${output.trim().split('\n').at(-1)}`
}
