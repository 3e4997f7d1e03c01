import { mergeConfig, type Plugin, type UserConfig } from 'vite'

import { HARD_CODED } from './hard-coded'

const PAGE_TEXTS: ReadonlyArray<readonly [string | RegExp, string]> = [
  ['<html lang="en">', '<html lang="zh-Hans">'],
  ['<title>Strapi Admin</title>', '<title>数字化转型服务资源池</title>'],
  ['<h1>JavaScript disabled</h1>', '<h1>浏览器脚本已停用</h1>'],
  [/<p>Please <a href[^]*?<\/p>/, '<p>请在浏览器中启用 JavaScript，然后重新加载页面。</p>'],
]

function replaceHardCoded(): Plugin {
  const waiting = new Set(HARD_CODED)
  return {
    name: 'replace-hard-coded-english',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const due = HARD_CODED.filter(({ file }) => id.split('?')[0]?.endsWith(`/node_modules/${file}`))
      if (due.length === 0) return null
      return due.reduce((text, entry) => {
        if (!text.includes(entry.from)) this.error(`${entry.file} no longer holds: ${entry.from}`)
        waiting.delete(entry)
        return text.replaceAll(entry.from, () => entry.to)
      }, code)
    },
    // Strapi writes its page while the bundle is generated, so this comes after it.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') return this.error('the build holds no index.html')
        page.source = PAGE_TEXTS.reduce((text, [from, to]) => text.replace(from, to), String(page.source))
      },
    },
    buildEnd(error) {
      if (error === undefined && waiting.size > 0) {
        this.error(`not found in Strapi's panel: ${[...waiting].map(({ file }) => file).join(', ')}`)
      }
    },
  }
}

export default (config: UserConfig): UserConfig => mergeConfig(config, { plugins: [replaceHardCoded()] })
