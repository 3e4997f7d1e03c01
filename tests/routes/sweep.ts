import { strapi } from '../harness/app'
import { faultOf, type Asked, type Answer } from './ask'
import { WRONG } from './bodies'
import { attributesOf, PARAMETERS, type FilterQueries } from './queries'

/** Types that have pages in the panel. */
export const types = (): string[] =>
  Object.keys(strapi.contentTypes)
    .filter(
      (uid) => !/^(admin|plugin::(i18n|content-releases|review-workflows|users-permissions\.permission))/.test(uid),
    )
    .sort()

const tablePath = (uid: string): string => `/content-manager/collection-types/${uid}`

/** Form requests of a type, each attribute with wrong values. @param every takes one in so many */
export const formsOf = (uid: string, every: number, row?: string): Asked[] =>
  Object.keys(attributesOf(uid) ?? {}).flatMap((name, at) =>
    WRONG.filter((_, n) => (n + at) % every === 0).map((value) =>
      row === undefined
        ? { method: 'POST', path: tablePath(uid), body: { [name]: value } }
        : { method: 'PUT', path: `${tablePath(uid)}/${row}`, body: { [name]: value } },
    ),
  )

/** List and relation requests of a type. @param every takes one in so many of the refused filters */
export function readsOf(
  uid: string,
  every: number,
  { refused, taken }: FilterQueries,
): Record<'refused' | 'taken', Asked[]> {
  const cut = (queries: readonly string[], from: number): string[] => queries.filter((_, n) => (n + from) % every === 0)
  const pickers = Object.entries(attributesOf(uid) ?? {})
    .filter(([, { type }]) => type === 'relation')
    .flatMap(([name], at) => cut(PARAMETERS, at).map((query) => `/content-manager/relations/${uid}/${name}?${query}`))
  const lists = [...cut(refused, 0), ...cut(PARAMETERS, 1)].map((query) => `${tablePath(uid)}?${query}`)
  return {
    refused: [...lists, ...pickers].map((path) => ({ method: 'GET', path })),
    taken: taken.map((query) => ({ method: 'GET', path: `${tablePath(uid)}?${query}` })),
  }
}

type Ask = (asked: Asked, language?: 'zh' | 'en') => Promise<Answer>

interface Swept {
  faults: string[]
  /** In request order. */
  answers: Answer[]
}

/** Concurrent reads; writes are sequential. */
const AT_ONCE = 6

/** Sends all requests and returns the faults in request order. */
export async function sweep(ask: Ask, requests: readonly Asked[]): Promise<Swept> {
  const answers: Answer[] = []
  const faults: string[][] = []
  const one = async (n: number): Promise<void> => {
    const asked = requests[n] as Asked
    const language = n % 4 === 3 ? 'en' : 'zh'
    const answer = await ask(asked, language).catch((error: Error) => ({ status: 599, text: error.message }))
    answers[n] = answer
    faults[n] = faultOf(asked, answer, language)
  }
  const isRead = (n: number): boolean => requests[n]?.method === 'GET'
  for (let n = 0; n < requests.length; ) {
    const group = [n++]
    while (group.length < AT_ONCE && isRead(n - 1) && n < requests.length && isRead(n)) group.push(n++)
    await Promise.all(group.map(one))
  }
  return { faults: faults.flat(), answers }
}
