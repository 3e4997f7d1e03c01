import { PROCEDURES, type Procedure } from './procedures'
import { hidesForeign, isStaff, threeRows, type Cell, type RowsOf } from './cells'
import type { Answer } from './entry'
import { STALE } from './surfaces/accounts'
import { GIVEN, type Who } from './who'

/** Staff routes of every procedure: each action on one row and in bulk, plus the reads of a row. */
export const actionCells = (rowsOf: RowsOf, people: readonly Who[]): Cell[] =>
  PROCEDURES.flatMap((procedure) =>
    people.flatMap((who) => [
      ...reads(procedure, who, rowsOf),
      ...Object.entries(procedure.actions).flatMap(([action, people]) => [
        ...single(procedure, action, people.includes(who), who, rowsOf),
        ...bulk(procedure, action, people.includes(who), who, rowsOf),
      ]),
    ]),
  )

/** Whether a member of staff sees rows of this procedure at all. */
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

function single(procedure: Procedure, action: string, may: boolean, who: Who, rowsOf: RowsOf): Cell[] {
  const path = (id: string): string => `/${procedure.plugin}/${procedure.kind}/${id}/${action}`
  // The super admin holds every permission; the flow itself refuses him (R70).
  const judged = who === 'superAdmin' && !isAccountAction(procedure, action)
  const refusal = isStaff(who) ? 403 : 401
  const passes = may && isStaff(who)
  const hidden = hidesForeign(procedure.row, who)
  return threeRows(
    rowsOf(procedure.row, who),
    (id, wanted, like) => ({
      who,
      method: 'POST',
      path: path(id),
      // Everybody sees common rows, so the territory check must come before the version check.
      body: {
        ...procedure.inputs?.[action],
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

const isAccountAction = ({ actions }: Procedure, action: string): boolean => actions[action]?.includes('owner') === true

/** Bulk answers per row. The unknown field makes every row fail validation, so nothing changes. */
function bulk(procedure: Procedure, action: string, may: boolean, who: Who, rowsOf: RowsOf): Cell[] {
  const passes = isStaff(who) && (may || (who === 'superAdmin' && !isAccountAction(procedure, action)))
  const refusal = isStaff(who) ? 403 : 401
  const answer: Answer = passes ? [200, 400] : refusal
  const open = !hidesForeign(procedure.row, who) || procedure.common === true
  return threeRows(
    rowsOf(procedure.row, who),
    (id, wanted, like) => ({
      who,
      method: 'POST',
      path: `/${procedure.plugin}/${procedure.kind}/bulk/${action}`,
      body: { documentIds: [id], nothing: true },
      wanted,
      id,
      like,
    }),
    { own: answer, unknown: answer, foreign: passes && open ? answer : undefined, alike: !passes },
  )
}
