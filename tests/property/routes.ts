import order from '../../src/plugins/order.json'
import { strapi } from '../harness/app'

export interface Route {
  method: string
  /** With its `:parameters`. */
  path: string
}

interface Layer {
  path: string
  methods: string[]
}

const OURS = new RegExp(`^/(api|content-manager|${order.join('|')})/`)

/** Routes that end the actor's own access, after which everything would be refused. */
const WAYS_OUT = /\/auth\/(logout|change-password)|\/my\/leave|\/my\/members\/.+\/hand-over/

/** Content API, staff and content-manager routes of the running server. */
export const routes = (): Route[] =>
  (strapi.server.listRoutes() as unknown as Layer[])
    .filter(({ path }) => OURS.test(`${path}/`) && !path.startsWith('/api(') && !WAYS_OUT.test(path))
    .flatMap(({ path, methods }) => methods.filter((method) => method !== 'HEAD').map((method) => ({ method, path })))
