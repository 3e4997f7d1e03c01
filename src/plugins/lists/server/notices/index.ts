import { defineNotices } from '../../../../shared/server/notices/registry'
import { LIST, OBJECTION } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { readLists, readObjections } from './read-lists'

/** Makes the notices of the room known to the kernel. */
export const bindNotices = (): void =>
  defineNotices('lists', NOTICES, { [LIST]: readLists, [OBJECTION]: readObjections })
