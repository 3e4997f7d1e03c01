import { isFetchError, useFetchClient } from '@strapi/admin/strapi-admin'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useIntl } from 'react-intl'
import { languageOf } from './words'

export interface Answer<T> {
  data: T
  meta?: Record<string, unknown>
}

/** A refusal from the server. */
export class StaffError extends Error {
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message)
  }
}

interface Body {
  error?: { message?: string; details?: { code?: string } }
}

function asStaffError(error: unknown): StaffError {
  const body = isFetchError(error) ? ((error.response?.data ?? {}) as Body) : {}
  const message = body.error?.message ?? (error instanceof Error ? error.message : String(error))
  return new StaffError(message, body.error?.details?.code)
}

export interface StaffApi {
  get<T>(path: string): Promise<Answer<T>>
  post<T>(path: string, body: unknown): Promise<Answer<T>>
  put<T>(path: string, body: unknown): Promise<Answer<T>>
  download(path: string): Promise<Blob>
}

/** The staff routes, in the panel's language; refusals are thrown as StaffError. */
export function useStaffApi(): StaffApi {
  const client = useFetchClient()
  const { locale } = useIntl()
  return useMemo(() => {
    const headers = { 'Accept-Language': languageOf(locale) === 'zh' ? 'zh-Hans' : 'en' }
    const dataOf = async <T>(asked: Promise<{ data: T }>): Promise<T> => {
      try {
        return (await asked).data
      } catch (error) {
        throw asStaffError(error)
      }
    }
    return {
      get: <T>(path: string) => dataOf(client.get<Answer<T>>(path, { headers })),
      post: <T>(path: string, body: unknown) => dataOf(client.post<Answer<T>>(path, body, { headers })),
      put: <T>(path: string, body: unknown) => dataOf(client.put<Answer<T>>(path, body, { headers })),
      download: (path: string) => dataOf(client.get<Blob>(path, { headers, responseType: 'blob' })),
    }
  }, [client, locale])
}

let changes = 0
const listeners = new Set<() => void>()

/** Makes every panel on the page reload. */
export function notifyChanged(): void {
  changes += 1
  listeners.forEach((listener) => listener())
}

const useChanges = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => changes,
  )

export interface Loaded<T> {
  data?: T
  meta?: Record<string, unknown>
  error?: StaffError
  reload: () => void
}

/** Reads a staff route, and again after every change. */
export function useStaffData<T>(path: string | undefined): Loaded<T> {
  const api = useStaffApi()
  const changed = useChanges()
  const [state, setState] = useState<{ path?: string; data?: T; meta?: Record<string, unknown>; error?: StaffError }>(
    {},
  )
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!path) return undefined
    let current = true
    api.get<T>(path).then(
      ({ data, meta }) => current && setState({ path, data, meta }),
      (error: StaffError) => current && setState({ path, error }),
    )
    return () => {
      current = false
    }
  }, [api, path, changed, turn])
  const reload = useCallback(() => setTurn((was) => was + 1), [])
  // Never show data of another row.
  return state.path === path ? { data: state.data, meta: state.meta, error: state.error, reload } : { reload }
}
