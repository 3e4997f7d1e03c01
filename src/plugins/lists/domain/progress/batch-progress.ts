type Counts = Readonly<Record<string, number>>

export interface PanelProgress {
  documentId: string
  title: string
  state: string
  dueAt: string | null
  subjects: number
  submitted: number
  owers: { name: string; owing: number }[]
}

/** Progress of a batch: what was filed, panels, lists. */
export interface BatchProgress {
  documentId: string
  name: string
  kind: 'pilot' | 'provider'
  state: string
  filingClosesAt: string | null
  recommendClosesAt: string | null
  /** Applications or demands by state. */
  counts: Counts
  categories: { code: string; counts: Counts }[]
  /** Ready for a panel but without one. */
  free: number
  /** Demands with a concluded panel, neither passed nor failed yet. */
  toConfirm: number
  /** Demands passed or failed, not determined. */
  reviewed: number
  panels: PanelProgress[]
  lists: { documentId: string; kind: string; state: string; listVersion: number; objectionsCloseAt: string | null }[]
  /** Unanswered objections to its lists. */
  objections: number
}
