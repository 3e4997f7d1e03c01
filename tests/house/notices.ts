import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { joinNotices, type NoticeCatalogue } from '../../src/shared/pure/notice-catalogue'
import type { RoomNotices } from '../../src/shared/pure/notice'
import { ORDER, ROOT } from './imports'

/** The notices of each plugin, in plugin order. */
export const roomNotices = (): [room: string, declared: RoomNotices][] =>
  ORDER.flatMap((room) => {
    const file = join(ROOT, 'src/plugins', room, 'domain/notices/index.ts')
    return existsSync(file) ? [[room, jest.requireActual<{ NOTICES: RoomNotices }>(file).NOTICES]] : []
  })

/** The catalogue, as composed at boot. */
export const catalogueOfRooms = (): NoticeCatalogue => joinNotices(roomNotices())
