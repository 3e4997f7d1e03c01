import { useCallback, useEffect, useRef, useState, type MutableRefObject } from 'react'
import { useStaffApi, type StaffError } from '../../../../shared/admin/api'
import type { Entry } from '../../domain/score-sheet'
import type { Entries, OpenedTask } from './task'

export type Saving = 'saved' | 'unsaved' | 'saving'

const PAUSE_MS = 1000

interface Filled {
  task?: OpenedTask
  entries: Entries
  saving: Saving
  error?: StaffError
}

/**
 * An opened assignment; its sheet is saved while typing and submitted. Each write states the version it is based on.
 */
export function useTask(documentId: string) {
  const api = useStaffApi()
  const [state, setState] = useState<Filled>({ entries: {}, saving: 'saved' })
  const version = useRef(0)
  const open = useCallback(async () => {
    try {
      const { data: task } = await api.get<OpenedTask>(`/experts/my/assignments/${documentId}`)
      version.current = task.version
      setState({ task, entries: { ...task.draft?.entries }, saving: 'saved' })
    } catch (error) {
      setState({ entries: {}, saving: 'saved', error: error as StaffError })
    }
  }, [api, documentId])
  useEffect(() => {
    setState({ entries: {}, saving: 'saved' })
    void open()
  }, [open])

  const act = useActs(documentId, version)
  useSaving(state, setState, act)
  const fill = (code: string, entry: Entry): void =>
    setState((was) => ({
      ...was,
      entries: { ...was.entries, [code]: { ...was.entries[code], ...entry } },
      saving: 'unsaved',
    }))
  return { ...state, open, act, fill }
}

type Act = (action: string, input: object) => Promise<void>

/** Acts on the assignment, one write at a time: concurrent ones would refuse each other. */
function useActs(documentId: string, version: MutableRefObject<number>): Act {
  const api = useStaffApi()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  return useCallback(
    (action, input) => {
      const write = async () => {
        const body = { ...input, ...(version.current > 0 ? { version: version.current } : {}) }
        const { data } = await api.post<{ version: number }>(`/experts/assignment/${documentId}/${action}`, body)
        version.current = data.version
      }
      const written = queue.current.then(write)
      queue.current = written.catch(() => undefined)
      return written
    },
    [api, documentId, version],
  )
}

/** Saves when nothing was typed for a second. */
function useSaving(
  { task, entries, saving }: Filled,
  setState: (change: (was: Filled) => Filled) => void,
  act: Act,
): void {
  useEffect(() => {
    if (saving !== 'unsaved' || !task || task.state === 'submitted') return undefined
    const timer = setTimeout(() => {
      setState((was) => ({ ...was, saving: 'saving' }))
      act('save', { sheet: { snapshotHash: task.subject.snapshotHash, entries } }).then(
        () => setState((was) => ({ ...was, error: undefined, saving: was.saving === 'saving' ? 'saved' : was.saving })),
        (error: StaffError) => setState((was) => ({ ...was, error, saving: 'saved' })),
      )
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [act, entries, saving, setState, task])
}
