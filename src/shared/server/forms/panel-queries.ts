import type { Core } from '@strapi/strapi'
import type { Attribute } from '../../pure/attribute-values'
import { checkTableQuery } from '../../pure/table-query'
import { foldCode, normaliseText } from '../../pure/text'
import { modelOf, strapiPart } from '../process/strapi-edge'

const ID: Record<string, Attribute> = { id: { type: 'integer' }, documentId: { type: 'string' } }

/** Strapi's tables and rows outside content-manager -> their type. */
const STRAPI_TABLES: readonly [path: RegExp, uid: string][] = [
  [/^\/upload\/files(\/\d+)?\/?$/i, 'plugin::upload.file'],
  [/^\/upload\/folders(\/\d+)?\/?$/i, 'plugin::upload.folder'],
  [/^\/admin\/users(\/\d+)?\/?$/i, 'admin::user'],
  [/^\/admin\/roles(\/\d+)?\/?$/i, 'admin::role'],
]
const GENERATED = /^\/content-manager\/collection-types\/([^/]+)/i
const PICKERS = /^\/content-manager\/relations\/([^/]+)\/(?:[^/]+\/)?([^/]+)\/?$/i

/**
 * Checks the query of every generated table once its reader is known: Strapi passes names, operators and values to the
 * database unchecked, which answered 500 for those that did not fit.
 */
export function checkPanelQueries(strapi: Core.Strapi): void {
  const auth = strapiPart(strapi, 'auth')
  const authenticate = auth.authenticate.bind(auth)
  const attributesOf = (uid: string): Record<string, Attribute> | undefined => {
    const model = modelOf(strapi, uid)
    return model && { ...ID, ...model.attributes }
  }
  auth.authenticate = (ctx, next) =>
    authenticate(ctx, async () => {
      // Every GET passes the static-file route first, without a signed-in user.
      const uid = ctx.state.user ? listedAt(ctx.path, attributesOf) : undefined
      if (uid !== undefined) checkTableQuery(ctx.query as Record<string, unknown>, uid, attributesOf)
      const { _q: sought } = ctx.query
      // Relation pickers compare one spelling; tables try all (`columns.ts`).
      if (uid !== undefined && typeof sought === 'string' && PICKERS.test(ctx.path))
        ctx.query = { ...ctx.query, _q: tidied(sought) }
      return next()
    })
}

/** Codes are stored without spaces and in capitals, other text normalised. */
const tidied = (text: string): string => {
  const code = foldCode(text)
  return /^[\dA-Z-]+$/.test(code) && /\d/.test(code) ? code : normaliseText(text)
}

/** Type of the rows at an address; '' for an unknown type. */
function listedAt(
  path: string,
  attributesOf: (uid: string) => Record<string, Attribute> | undefined,
): string | undefined {
  const decoded = decodeURIComponent(path)
  const generated = GENERATED.exec(decoded)
  if (generated) return generated[1]
  const [, model = '', field = ''] = PICKERS.exec(decoded) ?? []
  if (model) {
    const attributes = attributesOf(model) ?? {}
    return (Object.hasOwn(attributes, field) ? attributes[field]?.target : undefined) ?? ''
  }
  return STRAPI_TABLES.find(([pattern]) => pattern.test(decoded))?.[1]
}
