import { kernel } from './app'

const SYSTEM = { kind: 'system', id: 'system', name: '测试', cityCodes: [] } as const

export interface Line {
  uid: string
  version: number
  from?: string
  to?: string
  action: string
  cityCode?: string
  creditCode?: string
  reason?: string
  input?: Record<string, unknown>
}

/** Writes a line of history without its act. */
export const historyLine = (documentId: string, line: Line, at = new Date(), actorId = 'system'): Promise<void> =>
  kernel.history.recordActs(
    [{ documentId, from: 'open', to: 'open', ...line }],
    { ...SYSTEM, id: actorId },
    { now: at, arrivedAt: at },
  )
