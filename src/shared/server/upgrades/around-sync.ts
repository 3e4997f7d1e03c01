import type { Core } from '@strapi/strapi'

interface SyncArguments {
  oldContentTypes?: unknown
  contentTypes: unknown
}

interface Hook {
  call(args: SyncArguments): Promise<unknown>
}

interface Hooks {
  extend(name: string, wrap: (hook: Hook) => Hook): unknown
}

export interface AroundSync {
  before(args: SyncArguments): Promise<void>
  after(): Promise<void>
}

/**
 * Runs our steps before and after Strapi's schema sync, sequentially to its hooks. Strapi runs handlers of these hooks
 * concurrently: ours would change tables that another is reading.
 */
export function aroundSync(strapi: Core.Strapi, ours: AroundSync): void {
  const hooks = strapi.get('hooks') as Hooks
  const ahead = (name: string, first: (args: SyncArguments) => Promise<void>): unknown =>
    hooks.extend(name, (hook) =>
      Object.assign(Object.create(hook) as Hook, {
        call: async (args: SyncArguments): Promise<unknown> => {
          await first(args)
          return hook.call(args)
        },
      }),
    )
  ahead('strapi::content-types.beforeSync', async (args) => {
    await ours.before(args)
    // Names in it may have changed meanwhile.
    if (args.oldContentTypes) args.oldContentTypes = await storedTypes(strapi)
  })
  ahead('strapi::content-types.afterSync', () => ours.after())
}

const storedTypes = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.store({ type: 'strapi', name: 'content_types' }).get({ key: 'schema' })
