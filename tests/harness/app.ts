import type { Core } from '@strapi/strapi'
import type * as Act from '../../src/shared/server/act'
import type * as Clock from '../../src/shared/server/clock'
import type * as Database from '../../src/shared/server/database'
import type * as Flows from '../../src/shared/server/flows'
import type * as History from '../../src/shared/server/history'
import type * as Scope from '../../src/shared/server/scope'
import type * as Events from '../../src/shared/server/events'
import type * as Refusals from '../../src/shared/pure/refusal'

interface Running {
  strapi: Core.Strapi
  load(file: string): unknown
}

const running = (globalThis as unknown as { __APP__: Running }).__APP__

/** The running app, and its own copies of the kernel's modules: a fresh import would know no flow and no connection. */
export const strapi = running.strapi
const load = <T>(file: string): T => running.load(file) as T
export const database = load<typeof Database>('shared/server/database.js')
export const kernel = {
  act: load<typeof Act>('shared/server/act.js'),
  clock: load<typeof Clock>('shared/server/clock.js'),
  flows: load<typeof Flows>('shared/server/flows.js'),
  history: load<typeof History>('shared/server/history.js'),
  scope: load<typeof Scope>('shared/server/scope.js'),
  events: load<typeof Events>('shared/server/events.js'),
  refusal: load<typeof Refusals>('shared/pure/refusal.js'),
}
export const { query } = database

export const baseUrl = `http://127.0.0.1:${process.env.PORT}`
