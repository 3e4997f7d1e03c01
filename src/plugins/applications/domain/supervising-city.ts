/** Where a provider stands: registered in a city of the province, or outside it with or without a branch in one. */
export interface Seat {
  registeredCityCode: string | null
  outsideProvince: boolean
  branchCityCode: string | null
}

/**
 * R05, S15, §4(4): the city that a provider belongs to; null when the province itself supervises it.
 * @param outsideSupervisor S15: `branch-city` or `province`.
 */
export function supervisingCity(seat: Seat, outsideSupervisor: string): string | null {
  if (!seat.outsideProvince) return seat.registeredCityCode
  return outsideSupervisor === 'branch-city' ? seat.branchCityCode : null
}
