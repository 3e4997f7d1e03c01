import { useEffect, useState } from 'react'
import { useStaffApi, type StaffError } from '../../../../shared/admin/api'
import type { Label } from '../../../../shared/pure/workflow'
import type { SecurityKind } from '../../domain/security-words'

export interface LoginLine {
  id: string
  at: string
  kind: SecurityKind
  event: string
  outcome: string
  subject: string | null
  identifier: string | null
  /** Its name for people, if it has one besides its identifier. */
  label: Label | null
  mark: string | null
  ip: string | null
  agent: string | null
  actorName: string | null
  reason: string | null
  requestId: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export interface LoginFilter {
  q: string
  outcome: '' | 'ok' | 'refused'
  about: '' | 'logins' | 'changes'
}

interface State {
  lines: LoginLine[]
  next: string | null
  error?: StaffError
}

/** The security record by a filter, page by page, newest first. */
export function useLogins({ q, outcome, about }: LoginFilter): Partial<State> & { older: () => void } {
  const api = useStaffApi()
  const [state, setState] = useState<State>()
  const [before, setBefore] = useState<string>()
  useEffect(() => setBefore(undefined), [q, outcome, about])
  useEffect(() => {
    let current = true
    const asked = Object.entries({ q: q.trim(), outcome, about, before }).filter(([, value]) => value)
    api.get<LoginLine[]>(`/identity/logins?${new URLSearchParams(asked as [string, string][]).toString()}`).then(
      ({ data, meta }) => {
        const next = (meta?.next as string | null | undefined) ?? null
        if (current) setState((was) => ({ lines: before && was ? [...was.lines, ...data] : data, next }))
      },
      (error: StaffError) => current && setState({ lines: [], next: null, error }),
    )
    return () => {
      current = false
    }
  }, [api, q, outcome, about, before])
  return { ...state, older: () => setBefore(state?.next ?? undefined) }
}
