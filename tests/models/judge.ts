import type { Client } from 'pg'
import type { ActorKind } from '../../src/shared/pure/actor'
import { kernel, query } from '../harness/app'
import { actOf } from '../matrix/acts/all'
import type { Mark } from './checksum'
import type { Thing, World } from './model'

/** A line of the history, and of an assignment whose it is and who is a party to its subject. */
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

/** What is written once and then stands: whole rows, or these columns of rows that go on. */
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

/** Of the rows of a walk up to a number: what they are together; and which number is the last. */
const keptIn = (table: string, bytes: string, mark: string, at: number): string =>
  `select '${table}' as name, coalesce(max(id), 0)::text as last,
     md5(string_agg(${bytes}, E'\\n' order by id) filter (where id <= $${at}::bigint)) as before,
     md5(string_agg(${bytes}, E'\\n' order by id)) as now from ${table} t where id > ${mark}`

/** The hash of a snapshot is that of its text, and an application names the one it was submitted by last. */
const BROKEN = `select s.id from application_snapshots s join applications a on a.id = s.application_id
  where s.id > $1 and (encode(sha256(convert_to(s.content, 'UTF8')), 'hex') <> s.hash
    or s.edition = (select max(edition) from application_snapshots l where l.application_id = a.id)
      and a.snapshot_hash is distinct from s.hash)`

/** A subject before a panel is pinned to what is read, as long as it is there. */
const PINNED = `select document_id as id, concat_ws('|', panel_id, subject_uid, subject_id, snapshot_hash, criteria) as pinned
  from panel_subjects where id > $1`

interface Kept {
  name: string
  last: string
  before: string | null
  now: string | null
}

/** What a walk has seen so far, and must find again. */
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

  /** @returns the lines that the step wrote, each of which its table permits. */
  async history({ interests }: World): Promise<Line[]> {
    const lines = await linesSince(this.last)
    for (const line of lines) {
      expect([line, whyOff(line, this.lastSeen.get(line.subject))]).toEqual([line, undefined])
      // Nobody with an interest is given a subject, opens one, or scores one.
      const opens = ['assign', 'declare', 'save', 'submit', 'revise'].includes(line.action) && line.expert !== null
      const conflicted = opens && line.parties.includes(interests.get(String(line.expert)) ?? '-')
      expect([line, conflicted]).toEqual([line, false])
      this.lastSeen.set(line.subject, { state: line.to, version: line.version })
      this.last = line.id
    }
    return lines
  }

  /** Every thing is in a state that its table knows, which is where its history ends. */
  things(things: readonly Thing[]): void {
    for (const { uid, documentId, state, version } of things) {
      expect([uid, state, Object.hasOwn(kernel.flows.bindingOf(uid).flow.states, state)]).toEqual([uid, state, true])
      expect([documentId, { state, version }]).toEqual([documentId, this.lastSeen.get(documentId)])
    }
  }

  /** Histories only grow; snapshots, scores, conclusions and lists stay what they were, byte by byte. */
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

/** Why a line is not what RULES permits; undefined when it is. */
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
  const permitted = actOf(flow.name, action)
  if (!permitted) return 'no act of RULES'
  if (!permitted.from.includes(from)) return 'not from here'
  if (to !== (permitted.to ?? from)) return 'not to there'
  return permitted.by.includes(kind) ? undefined : `not for ${kind}`
}
