import type { Core } from '@strapi/strapi'
import { act, actAll } from '../../../../shared/server/flows/act'
import { inTransaction } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { publicNoticesOf } from '../../../announcements/contract'
import { LIST } from '../../contract'
import { channelsOf, LIST_SETTINGS } from '../../domain/list-settings'
import { readSettings } from '../../../../shared/server/settings/settings'
import { openedNotice } from '../../domain/list-notices'
import { byBatch, sistersOf } from './sisters'
import { listFlow } from '../../domain/list-flow'

declare const strapi: Core.Strapi

/** S31: opens a list and its sisters to objections and announces the period. */
export const announceList: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const sisters = await sistersOf(documentIds)
    const channels = channelsOf(await readSettings(LIST_SETTINGS))
    const result = await act(bindingOf(listFlow), 'announce', documentIds, context)
    await actAll(bindingOf(listFlow), 'announce', sisters, { ...context, version: undefined })
    const done = result.done.map(({ documentId }) => documentId)
    for (const lists of await byBatch([...done, ...sisters])) {
      const about = { uid: LIST, documentId: lists[0].documentId }
      await publicNoticesOf(strapi).write([{ ...openedNotice(lists, channels), about }], context)
    }
    return result
  })
