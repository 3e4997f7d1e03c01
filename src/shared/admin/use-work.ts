import { useState } from 'react'
import type { StaffError } from './api'

/**
 * Requests of a dialog or form, one at a time: whether one is running, and the last refusal.
 * `run` returns whether the work succeeded.
 */
export function useWork() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    setError(undefined)
    try {
      await work()
      return true
    } catch (refusal) {
      setError((refusal as StaffError).message)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, run, forgetError: () => setError(undefined) }
}
