import { version as present } from '../../package.json'
import { UPGRADES } from '.'
import { REMOVED_COLUMNS } from './removed-columns'

const isBefore = (a: string, b: string): boolean => a.localeCompare(b, 'en', { numeric: true }) < 0

test('[R67] a removed attribute keeps its column for the version that removed it, and no longer than the next', () => {
  for (const { table, column, removedIn, droppedIn } of REMOVED_COLUMNS) {
    const name = `${table}.${column}`
    expect([name, isBefore(present, removedIn)]).toEqual([name, false])
    if (isBefore(removedIn, present)) expect([name, droppedIn]).toEqual([name, expect.any(String)])
    if (droppedIn)
      expect([name, isBefore(removedIn, droppedIn), isBefore(present, droppedIn)]).toEqual([name, true, false])
  }
})

test('[R67] each version that drops columns has a step that does', () => {
  const steps = UPGRADES.map(({ id }) => id)
  for (const { droppedIn } of REMOVED_COLUMNS) if (droppedIn) expect(steps).toContain(`${droppedIn}/removed-columns`)
})
