/** What is known of a demand that nobody answered in time. */
export interface Unanswered {
  state: string
  cityName: string
}

/** Why a demand ends without a conclusion, by the state it was left in (§3(2)): whose turn it was. */
export function reasonWithout({ state, cityName }: Unanswered): string {
  const bureau = `${cityName}工业和信息化局`
  switch (state) {
    case 'submitted':
      return `${bureau}未在规定时间内完成初选`
    case 'selected':
      return `已通过初选，${bureau}未在规定时间内推荐`
    case 'returned':
      return `${bureau}退回补正后，未在规定时间内重新提交`
    default:
      return `省工业和信息化厅退回后，${bureau}未在规定时间内重新推荐`
  }
}
