import { query } from '../../../../shared/server/database/database'
import { tableOf } from '../../../../shared/server/database/database'
import { OFFICER } from '../../../desk/contract'
import { PRIVATE_FILE } from '../../../files/contract'
import { SECURITY_LINE } from '../../../identity/contract'
import { APPLICATION } from '../../../applications/contract'
import { BATCH, CITY_LIST, DEMAND, EXTENSION, INVITATION } from '../../../filing/contract'
import { CITY } from '../../../desk/contract'
import { HAND_OVER } from '../../../organisations/contract'
import { LABEL, VERIFICATION } from '../../../organisations/contract'
import { LIAISON } from '../../../filing/contract'
import { LIST, OBJECTION } from '../../../lists/contract'
import { ASSIGNMENT, PANEL } from '../../../experts/contract'
import { ACCOUNT, subjectKind, type SubjectUid } from '../../domain/subjects'
import { sideOf, type Audience } from '../../domain/notice'
import { readApplications } from './applications'
import { readBatches, readCityLists, readExtensions } from './batches'
import type { Reader } from './fact'
import { readLists, readObjections } from './lists'
import { readAssignments, readPanels } from './panels'
import { readSecurityLines } from './security'
import { readCities, readLiaisons, readOfficers } from './offices'
import {
  readAccounts,
  readDemands,
  readFiles,
  readHandOvers,
  readInvitations,
  readLabels,
  readVerifications,
} from './organisations'

/** How the rows of each kind are read; a kind without one does not compile. */
export const READERS: Readonly<Record<SubjectUid, Reader>> = {
  [BATCH]: readBatches,
  [EXTENSION]: readExtensions,
  [CITY_LIST]: readCityLists,
  [LIST]: readLists,
  [OBJECTION]: readObjections,
  [CITY]: readCities,
  [LIAISON]: readLiaisons,
  [OFFICER]: readOfficers,
  [INVITATION]: readInvitations,
  [DEMAND]: readDemands,
  [APPLICATION]: readApplications,
  [LABEL]: readLabels,
  [VERIFICATION]: readVerifications,
  [HAND_OVER]: readHandOvers,
  [PRIVATE_FILE]: readFiles,
  [PANEL]: readPanels,
  [ASSIGNMENT]: readAssignments,
  [SECURITY_LINE]: readSecurityLines,
  [ACCOUNT]: readAccounts,
}

/** The newest row of a kind that the reader sees, for a preview. */
export async function latestOf(uid: SubjectUid): Promise<string | undefined> {
  if (uid === SECURITY_LINE) return latestLine()
  const id = uid === ACCOUNT ? 'id::text' : 'document_id'
  const [row] = await query<{ id: string }>(`select ${id} as id from "${tableOf(uid)}" t order by t.id desc limit 1`)
  return row?.id
}

async function latestLine(): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    `select id::text from desk_login where event not in ('login', 'logout') order by desk_login.id desc limit 1`,
  )
  return row?.id
}

/** An expert opens no lists: what he hears of is on his own page. */
const EXPERTS_PAGE: Partial<Record<SubjectUid, (id: string) => string>> = {
  [ASSIGNMENT]: (id) => `/my-reviews?task=${id}`,
  [PANEL]: () => '/my-reviews',
}

/** The page that shows the row: of the panel for officials, of the public frontend for account holders. */
export function linkTo(uid: SubjectUid | undefined, id: string, audience: Audience): string | null {
  if (!uid || uid === ACCOUNT) return null
  if (uid === SECURITY_LINE) return audience === 'administrators' ? '/logins' : null
  if (audience === 'officer' && uid in EXPERTS_PAGE) return EXPERTS_PAGE[uid]?.(id) ?? null
  if (sideOf(audience) === 'staff') return `/content-manager/collection-types/${uid}/${id}`
  const { page } = subjectKind(uid)
  return page ? `${page}/${id}` : null
}
