import type { Core } from '@strapi/strapi'
import { act } from '../../../../shared/server/act'
import { inTransaction, selectRows } from '../../../../shared/server/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows'
import { publicNoticesOf } from '../../../desk/contract'
import { LIST } from '../../contract'
import { listNotice, type PublishedList } from '../../domain/list-notice'
import { supersede, type ListKey } from './supersede-list'

declare const strapi: Core.Strapi

/**
 * R16, R33: publishes an edition in the place of the one before, with the announcement of it; there is no moment without
 * a public list, and no list that was not announced.
 */
export const publishList: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const lists = await selectRows<ListKey & { state: string }>(LIST, 'document_id = any($1::text[])', [documentIds])
    for (const list of lists) if (list.state === 'determined') await supersede(list, 'published', context)
    const result = await act(bindingOf(LIST), 'publish', documentIds, context)
    const notices = result.done.map(({ after }) => ({
      ...listNotice(after as PublishedList),
      about: { uid: LIST, documentId: after.documentId },
    }))
    await publicNoticesOf(strapi).write(notices, context)
    return result
  })
