import { useEffect, useState } from 'react'
import { useStaffApi, type StaffError } from '../../../../shared/admin/api'
import type { ItemState, JobItemRow } from '../../domain/job-words'

interface State {
  items: JobItemRow[]
  next: string | null
  error?: StaffError
}

/** Items of a job, optionally in one state, by page, newest first. */
export function useJobItems(
  job: string,
  filter: ItemState | 'all',
): Partial<State> & { older(): void; reload(): void } {
  const api = useStaffApi()
  const [state, setState] = useState<State>()
  const [asked, setAsked] = useState<{ before?: string; turn: number }>({ turn: 0 })
  useEffect(() => setAsked({ turn: 0 }), [job, filter])
  useEffect(() => {
    let current = true
    const values = Object.entries({ state: filter === 'all' ? '' : filter, before: asked.before }).filter(([, v]) => v)
    const search = new URLSearchParams(values as [string, string][]).toString()
    api.get<JobItemRow[]>(`/desk/jobs/${job}/items?${search}`).then(
      ({ data, meta }) => {
        const next = (meta?.next as string | null | undefined) ?? null
        if (current) setState((was) => ({ items: asked.before && was ? [...was.items, ...data] : data, next }))
      },
      (error: StaffError) => current && setState({ items: [], next: null, error }),
    )
    return () => {
      current = false
    }
  }, [api, job, filter, asked])
  return {
    ...state,
    older: () => setAsked(({ turn }) => ({ before: state?.next ?? undefined, turn: turn + 1 })),
    reload: () => setAsked(({ turn }) => ({ turn: turn + 1 })),
  }
}
