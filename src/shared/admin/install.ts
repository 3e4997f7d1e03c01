import type { StrapiApp } from '@strapi/admin/strapi-admin'
import type { DocumentActionComponent, PanelComponent } from '@strapi/content-manager/strapi-admin'
import { useDocumentRBAC } from '@strapi/content-manager/strapi-admin'
import { ProcedurePanel } from './actions-panel'
import { ProcedureBulkAction } from './bulk-action'
import { sayInColumns, sayInFilters } from './columns'
import { HistoryPanel } from './history-panel'
import { FIELD_TYPE, RELATION_TYPE, sayInForms } from './layout'
import { PoolField } from './pool-field'
import { translationsOf, type Translated } from './plugin-words'
import { followSaves } from './refresh'
import { RelationField } from './relation-field'
import { schemaTranslations } from './schema-translations'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'
import { hasBegun, typeOf } from './types'
import { KERNEL, languageOf } from './words'
import { asField, contentManagerOf } from './panel-edge'

/** `registerTrads` of the kernel: its own texts, and labels of all schemas' types and fields. */
export async function kernelTexts({ locales }: { locales: string[] }): Promise<Translated[]> {
  const texts = await translationsOf(KERNEL, zhHans, en)({ locales })
  return texts.map(({ locale, data }) => ({ locale, data: { ...data, ...schemaTranslations(languageOf(locale)) } }))
}

/** Adds labels, panels and actions to content-manager for the types of all plugins. */
export function installFields(app: StrapiApp): void {
  app.addFields({ type: FIELD_TYPE, Component: asField(PoolField) })
  app.addFields({ type: RELATION_TYPE, Component: asField(RelationField) })
  followSaves(app)
}

type Bootstrap = Pick<StrapiApp, 'getPlugin' | 'registerHook'>

export function installPanels(app: Bootstrap): void {
  const apis = contentManagerOf(app)
  apis.addEditViewSidePanel((panels) => [...panels.map(whereWritable), ProcedurePanel, HistoryPanel])
  apis.addBulkAction((actions) => [ProcedureBulkAction, ...actions])
  apis.addDocumentAction((actions) => actions.map(whereMeaningful))
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', sayInColumns)
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', sayInFilters)
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', sayInForms)
}

/** Hides Strapi's save panel for rows that no form may write, and its preview for all our types. */
function whereWritable(panel: PanelComponent): PanelComponent {
  if (panel.type !== 'actions') return elsewhere(panel)
  const Writable: PanelComponent = (props) => {
    const { canCreate, canUpdate } = useDocumentRBAC('PoolSavePanel', ({ canCreate, canUpdate }) => ({
      canCreate,
      canUpdate,
    }))
    const description = panel(props)
    const may = props.documentId ? canUpdate && !hasBegun(props.model, props.document?.state) : canCreate
    return typeOf(props.model) && !may ? null : description
  }
  Writable.type = panel.type
  return Writable
}

function elsewhere(panel: PanelComponent): PanelComponent {
  const Elsewhere: PanelComponent = (props) => {
    const description = panel(props)
    return typeOf(props.model) ? null : description
  }
  Elsewhere.type = panel.type
  return Elsewhere
}

const MEANINGLESS = new Set(['clone', 'publish', 'unpublish', 'discard', 'edit-the-model', 'history'])

/** Hides duplicating rows with a flow (the copy would have no history), and publishing. */
function whereMeaningful(action: DocumentActionComponent): DocumentActionComponent {
  if (!action.type || !MEANINGLESS.has(action.type)) return action
  const Meaningful: DocumentActionComponent = (props) => {
    const description = action(props)
    return typeOf(props.model) ? null : description
  }
  Meaningful.type = action.type
  Meaningful.position = action.position
  return Meaningful
}
