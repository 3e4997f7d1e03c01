import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { kernel, strapi } from '../harness/app'

interface Layer {
  path: string
  methods: string[]
}

export interface Route {
  method: string
  /** With its `:parameters`. */
  path: string
  /** Fields that its declaration names, where it has one. */
  fields?: readonly string[]
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Every route of the running server; one for all methods is asked with GET. */
const layers = (): Route[] =>
  (strapi.server.listRoutes() as unknown as Layer[]).flatMap(({ path, methods }) =>
    (methods.length > 10 ? ['GET'] : methods.filter((method) => METHODS.includes(method))).map((method) => ({
      method,
      path: path.replace(/\([^/]*\)|\(\(.*\)/, ':file'),
    })),
  )

/** The routes of a procedure take any kind and any act: here are those that there are. */
const ACTS = /^\/(\w+)\/:kind\/(.+)$/

function expanded(route: Route): Route[] {
  const [, plugin, rest = ''] = ACTS.exec(route.path) ?? []
  if (!plugin) return [route]
  const bindings = kernel.flows.allFlows().filter((binding) => binding.plugin === plugin)
  return bindings.flatMap(({ kind, flow }) => {
    const path = `/${plugin}/${kind}/${rest}`
    if (!rest.endsWith(':action')) return [{ ...route, path }]
    return Object.entries(flow.actions).map(([name, { needs = {} }]) => ({
      ...route,
      path: path.replace(':action', name),
      fields: [...Object.keys(needs), 'version', ...(rest.startsWith('bulk') ? ['documentIds'] : [])],
    }))
  })
}

/** All that the app exposes, each act of each procedure by itself, the addresses of its generic routes too. */
export const allRoutes = (): Route[] => layers().flatMap((route) => [...new Set([...expanded(route), route])])

/** Whether a package of Strapi's answers there, and no plugin of ours. */
export const isStrapis = ({ path }: Route): boolean =>
  !path.startsWith('/api') &&
  !existsSync(join(process.env.APP_DIR as string, 'src/plugins', path.split('/')[1] || '.nothing'))

/** By these one shuts oneself out: they come last. */
export const isWayOut = ({ method, path }: Route): boolean =>
  /\/logout$|\/my\/leave$|\/hand-over$|\/users\/me\/sessions/.test(path) && method !== 'GET'
