import { execFileSync } from 'node:child_process'
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A small disk in memory (tmpfs). */
export interface Disk {
  folder: string
  /** Fills it to the last byte. */
  fill(): void
  /** Removes the filling. */
  clear(): void
  unmount(): void
}

const FILLER = 'filler'

/** @param user owner of the disk, if not the current user */
export function smallDisk(folder: string, megabytes: number, user?: { uid: number; gid: number }): Disk {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder])
  if (user) chownSync(folder, user.uid, user.gid)
  const filler = join(folder, FILLER)
  return {
    folder,
    fill: () => fillUp(filler),
    clear: () => rmSync(filler, { force: true }),
    unmount: () => void execFileSync('umount', ['--lazy', folder]),
  }
}

function fillUp(file: string): void {
  const handle = openSync(file, 'w')
  try {
    for (let size = 1024 * 1024; size >= 1; size = size / 16) writeUntilFull(handle, Buffer.alloc(size))
  } finally {
    closeSync(handle)
  }
}

function writeUntilFull(handle: number, block: Buffer): void {
  try {
    while (writeSync(handle, block) > 0);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error
  }
}

/** Why no disk can be mounted here; undefined if one can. */
export function mountRefused(): string | undefined {
  const folder = mkdtempSync('/tmp/pool-mount-')
  try {
    smallDisk(folder, 1).unmount()
    return undefined
  } catch (error) {
    return `mounting a small disk is not permitted here (${(error as Error).message.split('\n')[0]})`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
