import { useEffect, useState } from 'react'
import { useStaffApi, type StaffError } from '../../../shared/admin/api'
import type { Outcome, PlannedRow } from '../domain/plan'
import type { FileNotes } from '../domain/report-csv'

export interface ImportReport extends FileNotes {
  counts: Record<Outcome, number>
  rows: PlannedRow[]
}

export interface ImportJob {
  state: 'running' | 'done' | 'failed'
  done: number
  total: number
  report?: ImportReport
  error?: { code: string; message: string }
}

export interface ImportRun {
  jobId: string
  dryRun: boolean
  job?: ImportJob
}

const EVERY_MS = 700

/** Sends a file and follows its job until it ends. */
export function useImport() {
  const api = useStaffApi()
  const [run, setRun] = useState<ImportRun>()
  const [error, setError] = useState<string>()
  const [sending, setSending] = useState(false)
  const running = run !== undefined && (run.job === undefined || run.job.state === 'running')
  const jobId = run?.jobId
  useEffect(() => {
    if (!running || !jobId) return undefined
    const timer = setInterval(() => {
      api.get<ImportJob>(`/imports/${jobId}`).then(
        ({ data }) => setRun((was) => (was?.jobId === jobId ? { ...was, job: data } : was)),
        (refusal: StaffError) => {
          setError(refusal.message)
          setRun(undefined)
        },
      )
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [api, running, jobId])
  const send = async (file: File, dryRun: boolean): Promise<void> => {
    setError(undefined)
    setRun(undefined)
    setSending(true)
    const form = new FormData()
    form.append('file', file)
    try {
      const { data } = await api.post<{ jobId: string }>(`/imports?dryRun=${dryRun}`, form)
      setRun({ jobId: data.jobId, dryRun })
    } catch (refusal) {
      setError((refusal as StaffError).message)
    }
    setSending(false)
  }
  const forget = () => {
    setRun(undefined)
    setError(undefined)
  }
  return { run, error, busy: sending || running, send, forget }
}
