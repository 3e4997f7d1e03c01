import type { Core } from '@strapi/strapi'
import { PUBLIC } from '../../../../shared/pure/actor'
import { Refused } from '../../../../shared/pure/refusal'
import type { Moment } from '../../../../shared/pure/workflow'
import { insertRows, query, selectRows, type Row } from '../../../../shared/server/database/database'
import { readSettings } from '../../../../shared/server/settings/settings'
import type { Upload } from '../../../../shared/server/http/uploads'
import { filesOf, FILES } from '../../../files/contract'
import { OBJECTION, OBJECTION_FILE } from '../../contract'
import { LIST_SETTINGS } from '../../domain/list-settings'
import { refuse } from '../../domain/objection/objection-guards'
import { digestOfCode } from './query-code'
import { isIn } from '../../../../shared/pure/state-sets'
import { objectionFlow } from '../../domain/objection/objection-flow'

declare const strapi: Core.Strapi

const MEGABYTE = 1024 * 1024

export interface Ticket {
  number: string
  code: string
}

interface Open extends Row {
  id: number
  state: string
}

/**
 * The unanswered objection with this number and query code.
 * @throws Refused objection-unknown, alike for a wrong number and a wrong code; objection-answered.
 */
export async function openObjection({ number, code }: Ticket, lock: '' | 'for share' = ''): Promise<Open> {
  const [row] = await selectRows<Open>(
    OBJECTION,
    'number = $1 and code_digest = $2',
    [number.toUpperCase(), digestOfCode(code)],
    lock,
  )
  if (!row) throw new Refused(refuse('objection-unknown'))
  // Evidence is accepted until the objection is answered.
  if (!isIn(objectionFlow, 'open', row.state)) throw new Refused(refuse('objection-answered', { number: row.number }))
  return row
}

/**
 * S31: adds evidence to an unanswered objection; the query code authorises.
 * @throws Refused objection-unknown, objection-answered, objection-files-full, objection-files-busy, and those of any
 * private file.
 */
export async function addObjectionFile(upload: Upload, ticket: Ticket, at: Moment): Promise<Row> {
  const { id } = await openObjection(ticket)
  const file = await filesOf(strapi).storeForProvince(
    upload,
    {
      actor: PUBLIC,
      purpose: 'objection',
      room: (bytes) => assertRoom(id, bytes),
      async beside({ documentId, name }) {
        // Checked again: it may have been answered during the upload.
        await openObjection(ticket, 'for share')
        await insertRows(OBJECTION_FILE, [{ objection: id, name, proof: documentId }])
      },
    },
    at,
  )
  return { name: file.name, size: file.size, sha256: file.sha256 }
}

/** Limits per objection, and per day for all objectors together, because they are anonymous. */
async function assertRoom(objection: number, bytes: number): Promise<void> {
  const { objectionFiles, objectionFilesDailyMb } = await readSettings(LIST_SETTINGS)
  const [held] = await query<{ count: number; today: string }>(
    `select (select count(*)::int from objection_files where objection_id = $1) as count,
        (select coalesce(sum(size), 0)::bigint from ${FILES} private_files
         where purpose = 'objection' and uploaded_at > clock_timestamp() - interval '24 hours') as today`,
    [objection],
  )
  const { count = 0, today = '0' } = held ?? {}
  if (count >= objectionFiles) throw new Refused(refuse('objection-files-full', { most: objectionFiles }))
  if (Number(today) + bytes > objectionFilesDailyMb * MEGABYTE) throw new Refused(refuse('objection-files-busy'))
}
