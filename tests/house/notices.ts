import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { joinNotices, type NoticeCatalogue } from '../../src/shared/pure/notice-catalogue'
import type { RoomNotices } from '../../src/shared/pure/notice'
import { ORDER, ROOT } from './imports'

/** What each room declares of its notices, in the order of the rooms. */
export const roomNotices = (): [room: string, declared: RoomNotices][] =>
  ORDER.flatMap((room) => {
    const file = join(ROOT, 'src/plugins', room, 'domain/notices/index.ts')
    return existsSync(file) ? [[room, jest.requireActual<{ NOTICES: RoomNotices }>(file).NOTICES]] : []
  })

/** The catalogue as a boot makes it. */
export const catalogueOfRooms = (): NoticeCatalogue => joinNotices(roomNotices())
