import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { withClient } from '../harness/new-database'
import { pdf } from '../harness/documents'
import { send, type Result } from './client'
import type { Disk } from './disk'
import type { Stage } from './stage'

/** Bytes of the uploaded file: a realistic size, and more than a full disk has left. */
const SIZE = 400_000
const large = (): Buffer => pdf(`/Filler (${randomBytes(SIZE / 2).toString('hex')})`)

export interface Uploads {
  full: Result
  /** Rows left by the refused upload. */
  rows: number
  files: string[]
  later: Result
  /** Whether the downloaded file equals the uploaded one. */
  isSame: boolean
}

/** An account uploads a file while a disk is full, and again when there is space. */
export async function uploadOnFull(stage: Stage, disk: Disk, token: string): Promise<Uploads> {
  const base = stage.front.url
  const bytes = large()
  const upload = { method: 'POST', path: '/api/my/files', token, file: { name: '证明.pdf', bytes } } as const
  const count = (): Promise<number> =>
    withClient(stage.cluster.url, async (client) =>
      Number((await client.query<{ n: string }>('select count(*) as n from private_files')).rows[0]?.n),
    )
  const stored = (): string[] => readdirSync((stage.disks as NonNullable<Stage['disks']>).files.folder)
  const before = { rows: await count(), files: stored() }
  disk.fill()
  const full = await send(base, upload)
  const rows = (await count()) - before.rows
  const files = stored().filter((name) => !before.files.includes(name) && name !== 'filler')
  disk.clear()
  const later = await send(base, upload)
  const path = `/api/my/files/${later.body?.data?.documentId}`
  const headers = { Authorization: `Bearer ${token}` }
  const read = Buffer.from(await (await fetch(base + path, { headers })).arrayBuffer())
  return { full, rows, files, later, isSame: read.equals(bytes) && existsSync(disk.folder) }
}
