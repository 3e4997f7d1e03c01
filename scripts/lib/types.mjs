import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
// Strapi's own copy, which it does not export.
const { generators } = createRequire(require.resolve('@strapi/strapi'))('@strapi/typescript-utils')

/**
 * Writes the types of all content types into types/generated under `folder`. Labels and other plugin options are
 * omitted: no type is derived from them, and they change more often than shapes.
 */
export async function generateTypes({ contentTypes, components }, folder) {
  const strapi = { contentTypes: mapped(contentTypes, shapeOf), components }
  const artifacts = { contentTypes: true, components: true }
  await generators.generate({ strapi, pwd: folder, artifacts, logger: { silent: true } })
}

const shapeOf = ({ pluginOptions: _, attributes, ...type }) => ({ ...type, attributes: mapped(attributes, bare) })
const bare = ({ pluginOptions: _, ...attribute }) => attribute
const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
