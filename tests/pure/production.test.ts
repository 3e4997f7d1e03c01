import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '..', '..')
const SECRETS = pathToFileURL(join(ROOT, 'scripts', 'lib', 'secrets.mjs')).href
const good = {
  ...Object.fromEntries(
    'APP_KEYS ADMIN_JWT_SECRET API_TOKEN_SALT TRANSFER_TOKEN_SALT JWT_SECRET ENCRYPTION_KEY FILE_URL_SECRET'
      .split(' ')
      .map((name) => [name, 'kJ3dPq7xV0mZ5tWb9sYc']),
  ),
  DATABASE_URL: 'postgres://pool_app@127.0.0.1/pool',
  PUBLIC_URL: 'https://pool.example.gov.cn',
  SMTP_URL: 'smtps://pool:secret@smtp.example.gov.cn',
  MAIL_FROM: 'pool@example.gov.cn',
}

/** The start's error message in production with these variables; empty if there is none. */
function startError(values: Record<string, string | undefined>): string {
  const script = `import(${JSON.stringify(SECRETS)}).then((m) => m.loadSecrets('/dev/null')).catch((e) => console.log(e.message))`
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', ...good, ...values } as NodeJS.ProcessEnv
  return spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }).stdout
}

test('production starts with a mail server, and not without one', () => {
  expect(startError({})).toBe('')
  expect(startError({ SMTP_URL: undefined, SMTP_HOST: 'smtp.example.gov.cn' })).toBe('')
  const refused = startError({ SMTP_URL: undefined, MAIL_FROM: '' })
  expect(refused).toContain('生产环境必须配置邮件发送，缺少：SMTP_URL / SMTP_HOST、MAIL_FROM')
  expect(refused).toContain('In production mail must be configured; missing: SMTP_URL / SMTP_HOST, MAIL_FROM')
  expect(startError({ SMTP_URL: 'smtp.example.gov.cn' })).toContain('SMTP_URL must read')
  expect(startError({ PUBLIC_URL: undefined })).toContain('PUBLIC_URL')
})
