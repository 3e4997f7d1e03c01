import type { Core } from '@strapi/strapi'

interface Model {
  pluginOptions?: Record<string, unknown>
}
interface DataMapper {
  toContentManagerModel(model: Model): Model
}

/** Content-manager sends the options of every type to the panel; removes the SQL of row-level security. */
export function hideWalls(strapi: Core.Strapi): void {
  const mapper = strapi.plugin('content-manager').service('data-mapper') as DataMapper
  const map = mapper.toContentManagerModel.bind(mapper)
  mapper.toContentManagerModel = (type) => {
    const model = map(type)
    const pluginOptions = { ...model.pluginOptions }
    delete pluginOptions.territory
    return { ...model, pluginOptions }
  }
}
