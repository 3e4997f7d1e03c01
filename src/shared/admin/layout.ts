import { typeWithOptions, type PanelAttribute } from './types'

/** Height in pixels of the sticky page header; sticky elements start below it. */
export const UNDER_HEADER = 72

interface FieldLayout {
  name: string
  type: string
  size: number
  attribute: PanelAttribute
}

interface EditHook {
  layout: { layout: FieldLayout[][][]; options?: unknown }
  query: unknown
}

/** Name of our input in content-manager. */
export const FIELD_TYPE = 'pool-field'
export const RELATION_TYPE = 'pool-relation'

const OWN_INPUT = new Set(['media', 'component', 'dynamiczone', 'richtext', 'blocks'])

/** Uses our input for every field of our types: labels instead of codes, text instead of disabled inputs. */
export function sayInForms(hook: EditHook): EditHook {
  if (!typeWithOptions(hook.layout.options)) return hook
  const layout = hook.layout.layout.map((panel) =>
    panel
      .map((row) => row.filter((field) => !field.attribute.pluginOptions?.unshown).map(spoken))
      .filter((row) => row.length > 0),
  )
  return { ...hook, layout: { ...hook.layout, layout } }
}

const spoken = (field: FieldLayout): FieldLayout =>
  field.attribute.pluginOptions?.label && !OWN_INPUT.has(field.type)
    ? { ...field, type: field.type === 'relation' ? RELATION_TYPE : FIELD_TYPE }
    : field
