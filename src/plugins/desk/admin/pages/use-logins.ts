import { useEffect, useState } from 'react'
import { useStaffApi, type StaffError } from '../../../../shared/admin/api'

export interface LoginLine {
  id: string
  at: string
  kind: 'staff' | 'account'
  event: string
  outcome: string
  subject: string | null
  identifier: string | null
  mark: string | null
  ip: string | null
  agent: string | null
  actorName: string | null
  reason: string | null
}

export interface LoginFilter {
  q: string
  outcome: '' | 'ok' | 'refused'
}

interface State {
  lines: LoginLine[]
  next: string | null
  error?: StaffError
}

/** The record of logins by a filter, a page at a time, newest first. */
export function useLogins({ q, outcome }: LoginFilter): Partial<State> & { older: () => void } {
  const api = useStaffApi()
  const [state, setState] = useState<State>()
  const [before, setBefore] = useState<string>()
  useEffect(() => setBefore(undefined), [q, outcome])
  useEffect(() => {
    let current = true
    const asked = Object.entries({ q: q.trim(), outcome, before }).filter(([, value]) => value)
    api.get<LoginLine[]>(`/desk/logins?${new URLSearchParams(asked as [string, string][]).toString()}`).then(
      ({ data, meta }) => {
        const next = (meta?.next as string | null | undefined) ?? null
        if (current) setState((was) => ({ lines: before && was ? [...was.lines, ...data] : data, next }))
      },
      (error: StaffError) => current && setState({ lines: [], next: null, error }),
    )
    return () => {
      current = false
    }
  }, [api, q, outcome, before])
  return { ...state, older: () => setBefore(state?.next ?? undefined) }
}
