import type { Client } from 'pg'
import type { ActorKind } from '../../src/shared/pure/actor'
import { kernel, query } from '../harness/app'
import { actionRuleOf } from '../matrix/actions/all'
import type { Mark } from './checksum'
import type { WorldRow, World } from './model'

/** A history line; for assignments with the expert and the parties of the subject. */
export interface Line extends Record<string, unknown> {
  id: string
  uid: string
  subject: string
  action: string
  from: string | null
  to: string
  version: number
  kind: ActorKind
  expert: string | null
  parties: string[]
}

const linesSince = (last: string): Promise<Line[]> =>
  query<Line>(
    `select h.id::text, h.subject_uid as uid, h.subject_id as subject, h.action, h.from_state as "from", h.to_state as "to",
        h.version, h.actor_kind as kind, e.document_id as expert,
        coalesce((select jsonb_agg(y.credit_code) from panel_parties y where y.panel_subject_id = a.panel_subject_id), '[]')
          as parties
     from desk_history h left join assignments a on a.document_id = h.subject_id left join experts e on e.id = a.expert_id
     where h.id > $1::bigint and h.changes is null order by h.id`,
    [last],
  )

/** Immutable data by table: whole rows, or single columns. */
const KEPT: Readonly<Record<string, string>> = {
  desk_history: 't::text',
  desk_event: 't::text',
  application_snapshots: 't::text',
  application_files: 't::text',
  panel_draws: 't::text',
  scores: 't::text',
  conclusions: 't::text',
  lists: `concat_ws('|', kind, batch_id, city_code, list_version, entries, determined_at)`,
}

/** A checksum of the walk's rows up to an id, and the last id. */
const keptIn = (table: string, bytes: string, mark: string, at: number): string =>
  `select '${table}' as name, coalesce(max(id), 0)::text as last,
     md5(string_agg(${bytes}, E'\\n' order by id) filter (where id <= $${at}::bigint)) as before,
     md5(string_agg(${bytes}, E'\\n' order by id)) as now from ${table} t where id > ${mark}`

/** Snapshots whose hash does not match their text, or that are not the one their application refers to. */
const BROKEN = `select s.id from application_snapshots s join applications a on a.id = s.application_id
  where s.id > $1 and (encode(sha256(convert_to(s.content, 'UTF8')), 'hex') <> s.hash
    or s.edition = (select max(edition) from application_snapshots l where l.application_id = a.id)
      and a.snapshot_hash is distinct from s.hash)`

/** Panel subjects with the snapshot that is reviewed; it must not change. */
const PINNED = `select document_id as id, concat_ws('|', panel_id, subject_uid, subject_id, snapshot_hash, criteria) as pinned
  from panel_subjects where id > $1`

interface Kept {
  name: string
  last: string
  before: string | null
  now: string | null
}

/** Checks the invariants of a walk against what it has seen before. */
export class Judge {
  private last: string
  private readonly kept = new Map<string, Kept>()
  private readonly pinned = new Map<string, string>()
  private readonly lastSeen = new Map<string, { state: string; version: number }>()

  private readonly text: string
  private readonly name: string

  constructor(
    private readonly mark: Mark,
    private readonly database: Client,
  ) {
    this.last = mark.get('desk_history') ?? '0'
    this.name = `kept-${this.last}`
    this.text = Object.entries(KEPT)
      .map(([table, bytes], n) => keptIn(table, bytes, mark.get(table) ?? '0', n + 1))
      .join(' union all ')
  }

  /** Checks the history lines that a step wrote. @returns them */
  async history({ interests }: World): Promise<Line[]> {
    const lines = await linesSince(this.last)
    for (const line of lines) {
      expect([line, whyOff(line, this.lastSeen.get(line.subject))]).toEqual([line, undefined])
      // An expert with an interest is not assigned a subject, does not open it and does not score it.
      const opens = ['assign', 'declare', 'save', 'submit', 'revise'].includes(line.action) && line.expert !== null
      const conflicted = opens && line.parties.includes(interests.get(String(line.expert)) ?? '-')
      expect([line, conflicted]).toEqual([line, false])
      this.lastSeen.set(line.subject, { state: line.to, version: line.version })
      this.last = line.id
    }
    return lines
  }

  /** Every row is in a declared state, the last one of its history. */
  rows(rows: readonly WorldRow[]): void {
    for (const { uid, documentId, state, version } of rows) {
      expect([uid, state, Object.hasOwn(kernel.flows.bindingOf(uid).flow.states, state)]).toEqual([uid, state, true])
      expect([documentId, { state, version }]).toEqual([documentId, this.lastSeen.get(documentId)])
    }
  }

  /** Histories only grow; snapshots, scores, conclusions and lists never change. */
  async written(): Promise<void> {
    const values = Object.keys(KEPT).map((table) => this.kept.get(table)?.last ?? '0')
    const { rows } = await this.database.query<Kept>({ name: this.name, text: this.text, values })
    for (const row of rows) {
      const seen = this.kept.get(row.name)
      if (seen) expect([row.name, row.before]).toEqual([row.name, seen.now])
      this.kept.set(row.name, row)
    }
    await this.snapshots()
  }

  private async snapshots(): Promise<void> {
    const after = (table: string): string => this.mark.get(table) ?? '0'
    const { rows: broken } = await this.database.query(BROKEN, [after('application_snapshots')])
    expect(broken).toEqual([])
    const { rows } = await this.database.query<{ id: string; pinned: string }>(PINNED, [after('panel_subjects')])
    for (const { id, pinned } of rows) {
      expect([id, pinned]).toEqual([id, this.pinned.get(id) ?? pinned])
      this.pinned.set(id, pinned)
    }
  }
}

/** Why the rules do not permit a history line; undefined if they do. */
function whyOff(
  { uid, action, from, to, version, kind }: Line,
  before: { state: string; version: number } | undefined,
): string | undefined {
  const flow = kernel.flows.flowOf(uid)?.flow
  if (!flow) return undefined
  if (!Object.hasOwn(flow.states, to)) return 'to a state that the table does not know'
  if (from === null) return before ? 'it began before' : undefined
  if (before && before.state !== from) return `it stood in ${before.state}`
  if (before && version !== before.version + 1) return `its version was ${before.version}`
  const permitted = actionRuleOf(flow.name, action)
  if (!permitted) return 'no action of the rules'
  if (!permitted.from.includes(from)) return 'not from here'
  if (to !== (permitted.to ?? from)) return 'not to there'
  return permitted.by.includes(kind) ? undefined : `not for ${kind}`
}
