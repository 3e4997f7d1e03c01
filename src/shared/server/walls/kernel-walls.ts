import { byActor, declareWall, ownRows, scopeSetting, undecided } from './declared-walls'

/** Walls of the kernel's tables, and of Strapi's tables that belong to no plugin of ours. */
export function declareKernelWalls(): void {
  declareWall('kernel', {
    table: 'desk_history',
    may: 'select, insert',
    own: ownRows('desk_history', {
      cities: ['city_code', 'also_city_code'],
      owner: 'credit_code',
      expert: 'expert_actor',
    }),
  })
  // Listeners of the writing action need its id.
  declareWall('kernel', { table: 'desk_event', may: 'insert, select (id)' })
  declareWall('kernel', { table: 'desk_idempotency', may: 'select, insert, update, delete', own: byActor })
  declareWall('kernel', { table: 'desk_sequence', may: 'select, insert, update' })
  declareWall('kernel', { table: 'desk_setting', may: 'select' })
  declareWall('kernel', {
    table: 'strapi_core_store_settings',
    own: `coalesce(${scopeSetting('actor')}, '') not like 'account:%'`,
  })
  for (const table of [
    'strapi_api_tokens',
    'strapi_api_token_permissions',
    'strapi_transfer_tokens',
    'strapi_transfer_token_permissions',
  ])
    declareWall('kernel', { table, own: undecided })
  declareWall('kernel', { table: 'strapi_webhooks', own: 'false' })
}
