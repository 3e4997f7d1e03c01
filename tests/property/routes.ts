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

/** By these one shuts oneself out, and all that is asked afterwards proves nothing. */
const WAYS_OUT = /\/auth\/(logout|change-password)|\/my\/leave|\/my\/members\/.+\/hand-over/

/** Routes of the content API, of our staff pages and of the generated lists, as the running server has them. */
export const routes = (): Route[] =>
  (strapi.server.listRoutes() as unknown as Layer[])
    .filter(({ path }) => OURS.test(`${path}/`) && !path.startsWith('/api(') && !WAYS_OUT.test(path))
    .flatMap(({ path, methods }) => methods.filter((method) => method !== 'HEAD').map((method) => ({ method, path })))
