import type { Subject } from '../../../shared/pure/workflow'
import { actAll } from '../../../shared/server/flows/act'
import { createRows } from '../../../shared/server/flows/create-rows'
import { inTransaction } from '../../../shared/server/database/database'
import { following, bindingOf } from '../../../shared/server/flows/flows'
import { ANNOUNCEMENT, type PublicNoticesService } from '../contract'
import { announcementFlow } from '../domain/announcement-flow'

/** R67: decision and notice commit together or not at all. */
export const writeNotices: PublicNoticesService['write'] = (notices, { actor, at }) =>
  inTransaction(async () => {
    const context = following({ actor, at, input: {} })
    const rows = notices.map(({ about, ...notice }) => ({ ...notice, aboutUid: about.uid, aboutId: about.documentId }))
    const made = await createRows<Subject>(ANNOUNCEMENT, 'create', rows, context)
    const documentIds = made.map(({ documentId }) => documentId)
    await actAll(bindingOf(announcementFlow), 'issue', documentIds, context)
    return documentIds
  })
