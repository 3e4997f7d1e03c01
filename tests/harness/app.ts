import type * as Act from '../../src/shared/server/act'
import type * as Clock from '../../src/shared/server/clock'
import type * as Database from '../../src/shared/server/database'
import type * as Flows from '../../src/shared/server/flows'
import type * as History from '../../src/shared/server/history'
import type * as RecordTypes from '../../src/shared/server/record'
import type * as References from '../../src/shared/server/references'
import type * as Scope from '../../src/shared/server/scope'
import type * as Events from '../../src/shared/server/events'
import type * as FindFile from '../../src/plugins/desk/server/files/find-file'
import type * as ScanFiles from '../../src/plugins/desk/server/files/scan-files'
import type * as Storage from '../../src/plugins/desk/server/files/storage'
import type * as SweepOrphans from '../../src/plugins/desk/server/files/sweep-orphans'
import type * as Refusals from '../../src/shared/pure/refusal'
import { running } from './running'

/** The running app, and its own copies of the kernel's modules: a fresh import would know no flow and no connection. */
export const strapi = running.strapi
export const mailbox = running.mailbox
export const load = <T>(file: string): T => running.load(file) as T
export const database = load<typeof Database>('shared/server/database.js')
export const kernel = {
  act: load<typeof Act>('shared/server/act.js'),
  clock: load<typeof Clock>('shared/server/clock.js'),
  flows: load<typeof Flows>('shared/server/flows.js'),
  history: load<typeof History>('shared/server/history.js'),
  references: load<typeof References>('shared/server/references.js'),
  record: load<typeof RecordTypes>('shared/server/record.js'),
  scope: load<typeof Scope>('shared/server/scope.js'),
  events: load<typeof Events>('shared/server/events.js'),
  refusal: load<typeof Refusals>('shared/pure/refusal.js'),
}
export const files = {
  find: load<typeof FindFile>('plugins/desk/server/files/find-file.js'),
  scans: load<typeof ScanFiles>('plugins/desk/server/files/scan-files.js'),
  storage: load<typeof Storage>('plugins/desk/server/files/storage.js'),
  sweep: load<typeof SweepOrphans>('plugins/desk/server/files/sweep-orphans.js'),
  /** A session of an account, for requests that need more than a client. */
  tokenOf: async (accountId: number): Promise<string> =>
    (strapi.plugin('users-permissions').service('jwt') as { issue(payload: object): Promise<string> | string }).issue({
      id: accountId,
    }),
}
export const { query } = database

export const baseUrl = `http://127.0.0.1:${process.env.PORT}`
