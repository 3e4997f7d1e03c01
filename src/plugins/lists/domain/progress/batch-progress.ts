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

/** How far a batch is: what was filed in it, its panels, its lists. */
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
  /** Ready for a panel, and before none. */
  free: number
  /** Demands whose panel has concluded and which nobody passed or failed yet. */
  toConfirm: number
  /** Demands passed or failed, not yet determined. */
  reviewed: number
  panels: PanelProgress[]
  lists: { documentId: string; kind: string; state: string; listVersion: number; objectionsCloseAt: string | null }[]
  /** Objections to its lists that wait for an answer. */
  objections: number
}
