import { tablePath } from '../../../shared/pure/panel-pages'
import { l } from '../../../shared/pure/schema'
import type { Task } from '../../../shared/pure/task'
import { query } from '../../../shared/server/database/database'
import type { TaskSource } from '../../../shared/server/tasks/tasks'
import { citiesFor, type City } from '../../../shared/server/walls/cities'
import { HAND_OVER, LABEL, VERIFICATION } from '../contract'

interface Waiting {
  [column: string]: unknown
  city: string
  verifications: number
  labels: number
  handOvers: number
}

/** Tasks of a city about its organisations. */
export const organisationTasks: TaskSource = async (actor) => {
  if (actor.kind !== 'city') return { tasks: [] }
  const cities = await citiesFor(actor)
  const waiting = await waitingIn(cities.map(({ code }) => code))
  const total = (of: 'verifications' | 'labels'): number => waiting.reduce((sum, row) => sum + row[of], 0)
  return {
    tasks: [
      {
        key: 'verifications',
        text: l('主体核验：待核验', 'Verifications to decide'),
        count: total('verifications'),
        to: tablePath(VERIFICATION, { state: 'submitted' }),
        sort: 20,
      },
      {
        key: 'labels',
        text: l('企业称号：待市级确认', 'Labels that await confirmation'),
        count: total('labels'),
        to: tablePath(LABEL, { state: 'declared' }),
        sort: 21,
      },
      ...cities.flatMap((city) => handOversTo(city, waiting)),
    ],
  }
}

function handOversTo({ code, name, nameEn }: City, waiting: readonly Waiting[]): Task[] {
  const count = waiting.find(({ city }) => city === code)?.handOvers ?? 0
  if (count === 0) return []
  return [
    {
      key: `hand-overs-${code}`,
      text: l(`属地移交：待${name}接收`, `Hand-overs: for ${nameEn ?? name} to accept`),
      count,
      to: tablePath(HAND_OVER, { toCity: code, state: 'proposed' }),
      sort: 22,
    },
  ]
}

const waitingIn = (codes: readonly string[]): Promise<Waiting[]> =>
  query<Waiting>(
    `select city,
        (select count(*)::int from verifications where state = 'submitted' and city_code = city) as verifications,
        (select count(*)::int from enterprise_labels where state = 'declared' and city_code = city) as labels,
        (select count(*)::int from hand_overs where state = 'proposed' and to_city = city) as "handOvers"
     from unnest($1::text[]) as city`,
    [codes],
  )
