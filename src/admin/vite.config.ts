import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { mergeConfig, type Plugin, type UserConfig } from 'vite'

import { HARD_CODED } from './hard-coded'

const PAGE_TEXTS: ReadonlyArray<readonly [string | RegExp, string]> = [
  ['<html lang="en">', '<html lang="zh-Hans">'],
  ['<title>Strapi Admin</title>', '<title>数字化转型服务资源池</title>'],
  ['<h1>JavaScript disabled</h1>', '<h1>浏览器脚本已停用</h1>'],
  [/<p>Please <a href[^]*?<\/p>/, '<p>请在浏览器中启用 JavaScript，然后重新加载页面。</p>'],
]

const chinesePage = (html: string): string => PAGE_TEXTS.reduce((text, [from, to]) => text.replace(from, to), html)

const dueIn = (file: string): typeof HARD_CODED =>
  HARD_CODED.filter((entry) => file.split('?')[0]?.replaceAll('\\', '/').endsWith(`/node_modules/${entry.file}`))

const replaced = (code: string, due: typeof HARD_CODED): string =>
  due.reduce((text, entry) => {
    if (!text.includes(entry.from)) throw new Error(`${entry.file} no longer holds: ${entry.from}`)
    return text.replaceAll(entry.from, () => entry.to)
  }, code)

function replaceHardCoded(): Plugin {
  const waiting = new Set(HARD_CODED)
  return {
    name: 'replace-hard-coded-english',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const due = dueIn(id)
      if (due.length === 0) return null
      for (const entry of due) waiting.delete(entry)
      return replaced(code, due)
    },
    // Strapi writes its page while the bundle is generated, so this must come later.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') return this.error('the build holds no index.html')
        page.source = chinesePage(String(page.source))
      },
    },
    buildEnd(error) {
      if (error === undefined && waiting.size > 0) {
        this.error(`not found in Strapi's panel: ${[...waiting].map(({ file }) => file).join(', ')}`)
      }
    },
  }
}

/** The same under `npm run develop`, where Vite pre-bundles Strapi's packages. */
function replaceInDevelopment(): Plugin {
  return {
    name: 'replace-hard-coded-english-in-development',
    apply: 'serve',
    config: () => ({ optimizeDeps: { esbuildOptions: { plugins: [esbuildReplacing()] } } }),
    transformIndexHtml: chinesePage,
  }
}

type Esbuild = NonNullable<NonNullable<UserConfig['optimizeDeps']>['esbuildOptions']>

const esbuildReplacing = (): NonNullable<Esbuild['plugins']>[number] => ({
  // The name contains a hash, because Vite caches the bundles as long as plugin names stay the same.
  name: `replace-hard-coded-english-${createHash('sha256').update(JSON.stringify(HARD_CODED)).digest('hex')}`,
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/]@strapi[\\/].*\.mjs$/ }, ({ path }) => {
      const due = dueIn(path)
      return due.length === 0 ? undefined : { contents: replaced(readFileSync(path, 'utf8'), due), loader: 'js' }
    })
  },
})

export default (config: UserConfig): UserConfig =>
  mergeConfig(config, { plugins: [replaceHardCoded(), replaceInDevelopment()] })
