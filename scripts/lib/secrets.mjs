import fs from 'node:fs'
import path from 'node:path'
import util from 'node:util'
import { randomBytes } from 'node:crypto'
import { ROOT, Stop, say } from './say.mjs'

const random = (bytes = 24) => randomBytes(bytes).toString('base64url')

const SECRETS = {
  APP_KEYS: () => `${random()},${random()}`,
  ADMIN_JWT_SECRET: random,
  API_TOKEN_SALT: random,
  TRANSFER_TOKEN_SALT: random,
  JWT_SECRET: random,
  ENCRYPTION_KEY: () => random(32),
  FILE_URL_SECRET: random,
}

/** Fresh values, for a process that stores nothing. */
export const throwawaySecrets = () => Object.fromEntries(Object.entries(SECRETS).map(([name, make]) => [name, make()]))

/** Loads `.env` into the environment without overriding. @returns its text. */
export function loadEnvironment(file = path.join(ROOT, '.env')) {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  for (const [name, value] of Object.entries(util.parseEnv(text))) process.env[name] ??= value
  return text
}

/**
 * Loads `.env` into the environment without overriding. In development missing secrets are generated into it; in
 * production a missing or default secret, DATABASE_URL or mail server is an error.
 */
export function loadSecrets(file = path.join(ROOT, '.env')) {
  const text = loadEnvironment(file)
  process.env.NODE_ENV ||= 'development'
  if (process.env.NODE_ENV === 'production') checkProduction()
  else generateMissing(file, text)
}

function generateMissing(file, text) {
  const missing = Object.keys(SECRETS).filter((name) => !process.env[name])
  if (missing.length === 0) return
  for (const name of missing) process.env[name] = SECRETS[name]()
  const lines = missing.map((name) => `${name}=${process.env[name]}`).join('\n')
  const heading = text
    ? text.replace(/\n*$/, '\n\n')
    : '# Made at the first start, for this clone only. See .env.example.\n'
  fs.writeFileSync(file, `${heading}${lines}\n`, { mode: 0o600 })
  fs.chmodSync(file, 0o600)
  say(`      已生成密钥 secrets generated: .env`)
}

function checkProduction() {
  const bad = Object.keys(SECRETS).filter((name) => (process.env[name] ?? '').split(',').some(isWeak))
  if (bad.length > 0)
    throw new Stop(
      `生产环境缺少密钥或仍为默认值：${bad.join('、')}；请按 .env.example 逐项设置。`,
      `In production these secrets are missing or still a default: ${bad.join(', ')}; set them as .env.example says.`,
    )
  if (!process.env.DATABASE_URL)
    throw new Stop(
      '生产环境必须设置 DATABASE_URL（PostgreSQL 14 及以上）。',
      'In production DATABASE_URL must be set (PostgreSQL 14 or newer).',
    )
  checkMail()
}

/** Without mail nobody can confirm an address or reset a password, although the app would say that a mail was sent. */
function checkMail() {
  const missing = [
    ['SMTP_URL / SMTP_HOST', process.env.SMTP_URL || process.env.SMTP_HOST],
    ['MAIL_FROM', process.env.MAIL_FROM],
    ['PUBLIC_URL', process.env.PUBLIC_URL],
  ].flatMap(([name, value]) => (value ? [] : [name]))
  if (missing.length > 0)
    throw new Stop(
      `生产环境必须配置邮件发送，缺少：${missing.join('、')}；请按 .env.example 设置。`,
      `In production mail must be configured; missing: ${missing.join(', ')}; set them as .env.example says.`,
    )
  const url = process.env.SMTP_URL
  if (url && !(URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol)))
    throw new Stop(
      'SMTP_URL 应为 smtp://用户:密码@主机:端口 或 smtps://…。',
      'SMTP_URL must read smtp://user:password@host:port or smtps://….',
    )
}

/** Too short to be random, or a word left over from a template. */
const isWeak = (value) =>
  value.trim().length < 16 || /change.?me|to.?be.?modified|placeholder|example|default|your.?secret/i.test(value)
