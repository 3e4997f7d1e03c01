import type * as Act from '../../src/shared/server/flows/act'
import type * as Clock from '../../src/shared/server/database/clock'
import type * as Database from '../../src/shared/server/database/database'
import type * as Flows from '../../src/shared/server/flows/flows'
import type * as History from '../../src/shared/server/flows/history'
import type * as RecordTypes from '../../src/shared/server/flows/record'
import type * as References from '../../src/shared/server/forms/references'
import type * as Scope from '../../src/shared/server/walls/scope'
import type * as Events from '../../src/shared/server/flows/events'
import type * as FindFile from '../../src/plugins/files/server/find-file'
import type * as ScanFiles from '../../src/plugins/files/server/scan-files'
import type * as Storage from '../../src/plugins/files/server/storage'
import type * as SweepOrphans from '../../src/plugins/files/server/sweep-orphans'
import type * as Refusals from '../../src/shared/pure/refusal'
import { running } from './running'

/** The running app with its own copies of the kernel's modules: a fresh import has no flows and no connection. */
export const strapi = running.strapi
export const mailbox = running.mailbox
export const load = <T>(file: string): T => running.load(file) as T
export const database = load<typeof Database>('shared/server/database/database.js')
export const kernel = {
  act: load<typeof Act>('shared/server/flows/act.js'),
  clock: load<typeof Clock>('shared/server/database/clock.js'),
  flows: load<typeof Flows>('shared/server/flows/flows.js'),
  history: load<typeof History>('shared/server/flows/history.js'),
  references: load<typeof References>('shared/server/forms/references.js'),
  record: load<typeof RecordTypes>('shared/server/flows/record.js'),
  scope: load<typeof Scope>('shared/server/walls/scope.js'),
  events: load<typeof Events>('shared/server/flows/events.js'),
  refusal: load<typeof Refusals>('shared/pure/refusal.js'),
}
export const files = {
  find: load<typeof FindFile>('plugins/files/server/find-file.js'),
  scans: load<typeof ScanFiles>('plugins/files/server/scan-files.js'),
  storage: load<typeof Storage>('plugins/files/server/storage.js'),
  sweep: load<typeof SweepOrphans>('plugins/files/server/sweep-orphans.js'),
  /** A session token of an account, for requests beyond the client. */
  tokenOf: async (accountId: number): Promise<string> =>
    (strapi.plugin('users-permissions').service('jwt') as { issue(payload: object): Promise<string> | string }).issue({
      id: accountId,
    }),
}
export const { query } = database

export const baseUrl = `http://127.0.0.1:${process.env.PORT}`
