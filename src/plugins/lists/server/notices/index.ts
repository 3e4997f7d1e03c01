import { defineNotices } from '../../../../shared/server/notices/registry'
import { LIST, OBJECTION } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { readLists, readObjections } from './read-lists'

/** Registers the notices of this plugin. */
export const bindNotices = (): void =>
  defineNotices('lists', NOTICES, { [LIST]: readLists, [OBJECTION]: readObjections })
