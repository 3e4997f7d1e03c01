import { useStaffData, type Loaded } from '../../../../../shared/admin/api'
import { useAllowed } from '../../../../../shared/admin/use-allowed'
import type { PanelChoices } from '../../../domain/panel-views'

export const PANEL = 'plugin::experts.panel'
export const PANEL_PATH = '/experts/panel'
/** Address of our page inside the panel. */
export const PAGE = '/expert-panels'

export const pageOfPanel = (documentId: string): string => `${PAGE}?panel=${encodeURIComponent(documentId)}`

/** What a panel is composed of, and what may be chosen for it. */
export const useChoices = (documentId: string): Loaded<PanelChoices> =>
  useStaffData<PanelChoices>(`/experts/panels/${encodeURIComponent(documentId)}/choices`)

/** The province composes panels; auditors read along. */
export const useComposes = (): boolean => useAllowed('plugin::experts.panel.draw')
