import { useStaffData } from '../../../../shared/admin/api'

export interface WorkCity {
  code: string
  name: string
  nameEn: string | null
  counts: Record<string, number>
  liaison: string | null
  /** R19: the due date has passed without a liaison. */
  liaisonOverdue: boolean
  list: { documentId: string; state: string; version: number | null } | null
  filingClosesAt?: string | null
  recommendClosesAt?: string | null
}

export interface Workbench {
  kind: string
  now: string
  batch?: {
    documentId: string
    name: string
    state: string
    liaisonDueAt: string | null
    filingOpensAt: string | null
    filingClosesAt: string | null
    recommendClosesAt: string | null
  }
  cities: WorkCity[]
}

export const useWorkbench = () => useStaffData<Workbench>('/filing/workbench')

export const total = (cities: readonly WorkCity[], state: string): number =>
  cities.reduce((sum, city) => sum + (city.counts[state] ?? 0), 0)
