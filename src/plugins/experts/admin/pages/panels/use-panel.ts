import { useStaffData, type Loaded } from '../../../../../shared/admin/api'
import { useAllowed } from '../../../../../shared/admin/use-allowed'
import type { PanelChoices } from '../../../domain/panel-views'

export const PANEL = 'plugin::experts.panel'
export const PANEL_PATH = '/experts/panel'
/** Path of our page in the panel. */
export const PAGE = '/expert-panels'

export const pageOfPanel = (documentId: string): string => `${PAGE}?panel=${encodeURIComponent(documentId)}`

/** A panel's composition and what may be chosen for it. */
export const useChoices = (documentId: string): Loaded<PanelChoices> =>
  useStaffData<PanelChoices>(`/experts/panels/${encodeURIComponent(documentId)}/choices`)

/** The province composes panels; auditors read only. */
export const useComposes = (): boolean => useAllowed('plugin::experts.panel.draw')
