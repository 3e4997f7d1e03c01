import { PROCEDURES, type Procedure } from './procedures'
import { hidesForeign, isStaff, threeRows, type Cell, type RowsOf } from './cells'
import type { Answer } from './entry'
import { STALE } from './surfaces/accounts'
import { GIVEN, type Who } from './who'

/** What staff do to rows: every act of every procedure, single and in bulk, and what is told about a row. */
export const actCells = (rowsOf: RowsOf, people: readonly Who[]): Cell[] =>
  PROCEDURES.flatMap((procedure) =>
    people.flatMap((who) => [
      ...reads(procedure, who, rowsOf),
      ...Object.entries(procedure.acts).flatMap(([act, people]) => [
        ...single(procedure, act, people.includes(who), who, rowsOf),
        ...bulk(procedure, act, people.includes(who), who, rowsOf),
      ]),
    ]),
  )

/** Whether the rows of a procedure are to be seen by a member of staff at all. */
const sees = ({ common, seenBy }: Procedure, who: Who): boolean =>
  seenBy ? seenBy.includes(who) : common === true || !GIVEN.includes(who)

function reads(procedure: Procedure, who: Who, rowsOf: RowsOf): Cell[] {
  const base = `/${procedure.plugin}/${procedure.kind}`
  const offers: Cell = { who, method: 'GET', path: `${base}/offers`, wanted: isStaff(who) ? 200 : 401 }
  const own: Answer = !isStaff(who) ? 401 : sees(procedure, who) ? 200 : 404
  return [
    offers,
    ...['actions', 'history'].flatMap((what) =>
      threeRows(
        rowsOf(procedure.row, who),
        (id, wanted, like) => ({ who, method: 'GET', path: `${base}/${id}/${what}`, wanted, id, like }),
        {
          own,
          unknown: isStaff(who) ? 404 : 401,
          foreign: own === 200 && (procedure.common || !hidesForeign(procedure.row, who)) ? 200 : undefined,
          alike: own !== 200,
        },
      ),
    ),
  ]
}

function single(procedure: Procedure, act: string, may: boolean, who: Who, rowsOf: RowsOf): Cell[] {
  const path = (id: string): string => `/${procedure.plugin}/${procedure.kind}/${id}/${act}`
  // The super admin may be given every permission; the procedure itself refuses him (R70).
  const judged = who === 'superAdmin' && !isAccountAct(procedure, act)
  const refusal = isStaff(who) ? 403 : 401
  const passes = may && isStaff(who)
  const hidden = hidesForeign(procedure.row, who)
  return threeRows(
    rowsOf(procedure.row, who),
    (id, wanted, like) => ({
      who,
      method: 'POST',
      path: path(id),
      // Of a common row the version is no secret, so its territory must refuse before anything else can.
      body: {
        ...procedure.inputs?.[act],
        ...(passes && !(procedure.common && hidden && id === rowsOf(procedure.row, who).foreign) ? STALE : {}),
      },
      wanted,
      id,
      like,
    }),
    {
      own: passes ? 409 : refusal,
      unknown: passes || judged ? 404 : refusal,
      foreign: passes ? (hidden ? (procedure.common ? 403 : undefined) : 409) : judged ? 403 : undefined,
      alike: !passes && !judged,
    },
  )
}

const isAccountAct = ({ acts }: Procedure, act: string): boolean => acts[act]?.includes('owner') === true

/** In bulk each row is answered for itself; a field that no action knows keeps all of them as they are. */
function bulk(procedure: Procedure, act: string, may: boolean, who: Who, rowsOf: RowsOf): Cell[] {
  const passes = isStaff(who) && (may || (who === 'superAdmin' && !isAccountAct(procedure, act)))
  const refusal = isStaff(who) ? 403 : 401
  const answer: Answer = passes ? [200, 400] : refusal
  const open = !hidesForeign(procedure.row, who) || procedure.common === true
  return threeRows(
    rowsOf(procedure.row, who),
    (id, wanted, like) => ({
      who,
      method: 'POST',
      path: `/${procedure.plugin}/${procedure.kind}/bulk/${act}`,
      body: { documentIds: [id], nothing: true },
      wanted,
      id,
      like,
    }),
    { own: answer, unknown: answer, foreign: passes && open ? answer : undefined, alike: !passes },
  )
}
