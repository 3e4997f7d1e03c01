import { useMemo } from 'react'
import { useStaffData } from './api'
import { addressOf } from './read-addresses'

export interface CityOption {
  code: string
  name: string
  nameEn?: string
}

const KEY = 'pool-cities'

/** The cities of this province. */
export function useCities(): CityOption[] {
  const { data } = useStaffCities()
  return useMemo(() => {
    if (data) localStorage.setItem(KEY, JSON.stringify(data))
    return data ?? cachedCities()
  }, [data])
}

function useStaffCities(): { data?: CityOption[] } {
  const { data } = useStaffData<CityOption[]>(addressOf('cities'))
  return { data }
}

/** Cached: content-manager builds filters before anything can be requested. */
export function cachedCities(): CityOption[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as CityOption[]
  } catch {
    return []
  }
}
