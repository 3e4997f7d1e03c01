// Strapi prefixes its Chinese for content-manager twice, so its own panel does not find it. This script re-keys it into
// src/admin/translations/zh-Hans/rekeyed.json. With --check it changes nothing, and fails if a key of Strapi's English
// has no Chinese, a placeholder is lost, or the re-keyed file is stale.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const ours = join(root, 'src/admin/translations/zh-Hans')
const rekeyedPath = join(ours, 'rekeyed.json')
const require = createRequire(import.meta.url)

const SOURCES = [
  { folder: 'admin/dist/admin/admin/src/translations', prefix: '' },
  { folder: 'content-manager/dist/admin/translations', prefix: 'content-manager.' },
  { folder: 'content-releases/dist/admin/translations', prefix: 'content-releases.' },
  { folder: 'content-type-builder/dist/admin/translations', prefix: 'content-type-builder.' },
  { folder: 'email/dist/admin/translations', prefix: 'email.' },
  { folder: 'i18n/dist/admin/translations', prefix: 'i18n.' },
  { folder: 'plugin-users-permissions/dist/admin/translations', prefix: 'users-permissions.' },
  { folder: 'review-workflows/dist/admin/translations', prefix: 'review-workflows.' },
  { folder: 'upload/dist/admin/translations', prefix: 'upload.' },
]

/** The texts of one of Strapi's packages in a language, by the keys in its file; empty if there is no such file. */
function upstream({ folder }, language) {
  const path = join(root, 'node_modules/@strapi', folder, `${language}.json.js`)
  try {
    const loaded = require(path)
    return loaded.default ?? loaded
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return {}
    throw error
  }
}

function rekey() {
  const found = {}
  for (const source of SOURCES.filter(({ prefix }) => prefix !== '')) {
    const english = upstream(source, 'en')
    for (const [key, text] of Object.entries(upstream(source, 'zh-Hans'))) {
      const once = key.slice(source.prefix.length)
      if (key.startsWith(source.prefix) && !(key in english) && once in english) found[key] = text
    }
  }
  return found
}

function handwritten() {
  const files = readdirSync(ours).filter((name) => name.endsWith('.json') && name !== 'rekeyed.json')
  return Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(join(ours, name), 'utf8'))))
}

const sorted = (values) => [...new Set(values)].sort().join(' ')
const inside = (text) => text.replace(/'[{}<>]+'/g, '')
// A name is an ICU argument before a comma, or alone between braces at the outer level.
const argumentsOf = (text) => sorted(argumentNames(inside(text)))

function argumentNames(text) {
  const names = []
  let depth = 0
  const branches = []
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '}') {
      depth -= 1
      if (branches.at(-1) === depth) branches.pop()
    }
    if (text[at] !== '{') continue
    const isBranch = branches.length > 0 && branches.at(-1) === depth - 1
    const opened = /^\{\s*(\w+)\s*(,\s*(?:plural|select|selectordinal)\b|,|\})/.exec(text.slice(at))
    if (opened && !isBranch) {
      names.push(opened[1])
      if (/plural|select/.test(opened[2])) branches.push(depth)
    }
    depth += 1
  }
  return names
}

const tagsOf = (text) => sorted(inside(text).match(/<\/?\w+>/g) ?? [])

function faultsOf(key, english, chinese) {
  if (chinese === undefined) return [`${key}: no Chinese for "${english}"`]
  const lost = argumentsOf(english) !== argumentsOf(chinese) || tagsOf(english) !== tagsOf(chinese)
  return lost ? [`${key}: placeholders differ: "${english}" / "${chinese}"`] : []
}

function check() {
  const own = { ...rekey(), ...handwritten() }
  const stale =
    readFileSync(rekeyedPath, 'utf8') === serialise(rekey()) ? [] : ['rekeyed.json is stale: run this script']
  const faults = SOURCES.flatMap((source) => {
    const chinese = upstream(source, 'zh-Hans')
    return Object.entries(upstream(source, 'en')).flatMap(([key, english]) =>
      faultsOf(source.prefix + key, english, own[source.prefix + key] ?? chinese[key]),
    )
  })
  return [...stale, ...faults]
}

const serialise = (texts) => `${JSON.stringify(texts, Object.keys(texts).sort(), 2)}\n`

if (process.argv.includes('--check')) {
  const faults = check()
  if (faults.length > 0) {
    console.error(faults.join('\n'))
    process.exit(1)
  }
  console.log('Every text of the panel has its Chinese.')
} else {
  writeFileSync(rekeyedPath, serialise(rekey()))
}
