import { join } from 'node:path'
import type { DateRules } from '../../src/shared/pure/dates'
import type { AnyFlow } from '../../src/shared/pure/workflow'
import { ROOT, sources } from '../house/imports'

interface Schema {
  info: { singularName: string }
  pluginOptions: { editedBy?: readonly string[] }
  attributes: Record<string, { type: string; pluginOptions?: DateRules & { label: { zh: string } } }>
}

const schemas = sources()
  .filter((file) => /content-types\/.*\/schema\.ts$/.test(file))
  .map((file) => jest.requireActual<{ default: Schema }>(join(ROOT, 'src', file)).default)

const flows = sources()
  .filter((file) => /\/domain\/.*(flow|contribution)\.ts$/.test(file))
  .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(join(ROOT, 'src', file))))
  .filter((one): one is AnyFlow => typeof one === 'object' && one !== null && 'actions' in one)

const isDated = ({ type }: { type: string }): boolean => type === 'date' || type === 'datetime'

/** Instants that verbs write into rows which also have a form. */
const BY_VERBS = [
  ...['enterprise.verifiedAt', 'provider.verifiedAt', 'product.selectedAt', 'expert.endedAt'],
  ...['panel.drawnAt', 'panel.startedAt', 'panel.concludedAt'],
]

const inForms = schemas
  .filter(({ pluginOptions }) => pluginOptions.editedBy)
  .flatMap(({ info, attributes }) =>
    Object.entries(attributes).map(([name, attribute]) => ({
      name: `${info.singularName}.${name}`,
      type: attribute.type,
      rules: (attribute.pluginOptions ?? {}) as DateRules,
    })),
  )
const inActions = flows.flatMap((flow) =>
  Object.entries(flow.actions).flatMap(([action, { needs = {} }]) =>
    Object.entries(needs).map(([name, need]) => ({
      name: `${action}.${name}`,
      type: need.type,
      rules: need as DateRules,
    })),
  ),
)
const dated = [...inForms, ...inActions].filter((field) => isDated(field) && !BY_VERBS.includes(field.name))

test('[S01] every date that people enter declares which are plausible', () => {
  expect(dated.length).toBeGreaterThan(20)
  expect(dated.filter(({ rules }) => !rules.years && !rules.past).map(({ name }) => name)).toEqual([])
})

test('[S01] every field named as the end of a window is one', () => {
  const ends = [...dated, ...schemas.flatMap(attributesOf)].filter(
    ({ type, name }) => type === 'datetime' && /(dueAt|closesAt|closeAt|answerBy|until)$/i.test(name),
  )
  expect(ends.length).toBeGreaterThan(14)
  expect(ends.filter(({ rules }) => !rules.deadline).map(({ name }) => name)).toEqual(['private-file.scanLeasedUntil'])
  const others = dated.filter(({ name, rules }) => rules.deadline && /(opens|starts|public)/i.test(name))
  expect(others.map(({ name }) => name)).toEqual([])
})

function attributesOf({ info, attributes }: Schema) {
  return Object.entries(attributes).map(([name, { type, pluginOptions = {} }]) => ({
    name: `${info.singularName}.${name}`,
    type,
    rules: pluginOptions as DateRules,
  }))
}
