/** Where a provider is registered: in a city of the province, or outside, with or without a branch in one. */
export interface Seat {
  registeredCityCode: string | null
  outsideProvince: boolean
  branchCityCode: string | null
}

/**
 * R05, S15, §4(4): the city responsible for a provider; null when the province supervises it.
 * @param outsideSupervisor S15: `branch-city` or `province`.
 */
export function supervisingCity(seat: Seat, outsideSupervisor: string): string | null {
  if (!seat.outsideProvince) return seat.registeredCityCode
  return outsideSupervisor === 'branch-city' ? seat.branchCityCode : null
}
