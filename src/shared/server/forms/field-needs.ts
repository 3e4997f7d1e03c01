import type { Need } from '../../pure/needs'
import type { Attributes } from '../process/strapi-types'

type Attribute = Attributes[string]

/** Rules that follow from an attribute alone, whether its form declares it or not. */
const NEEDS: Readonly<Record<string, (attribute: Attribute) => Omit<Need, 'label'>>> = {
  // Amounts may not be negative.
  biginteger: () => ({ type: 'integer', min: 0, max: 1e15 }),
  // Strapi would store 30 February as 2 March, and a day typed in another order in another century.
  date: (attribute) => ({ type: 'date', ...dateRules(attribute) }),
  datetime: (attribute) => ({ type: 'datetime', ...dateRules(attribute) }),
}

const dateRules = ({ pluginOptions }: Attribute): Pick<Need, 'deadline' | 'past' | 'years'> => ({
  deadline: pluginOptions?.deadline,
  past: pluginOptions?.past,
  years: pluginOptions?.years,
})

/** Needs of a form's attributes. */
export const needsOf = (attributes: Attributes): Record<string, Need> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, attribute]) => {
      const rules = Object.hasOwn(NEEDS, attribute.type) ? NEEDS[attribute.type]?.(attribute) : undefined
      const label = attribute.pluginOptions?.label ?? { zh: name, en: name }
      return rules ? [[name, { label, ...rules }]] : []
    }),
  )
