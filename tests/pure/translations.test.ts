import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

test("every text of Strapi's own panel has its Chinese, with the same placeholders", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(__dirname, '../../scripts/build-translations.mjs'), '--check'],
    { encoding: 'utf8' },
  )
  expect({ status, output: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({ status: 0, output: '' })
})
