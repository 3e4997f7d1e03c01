import { as } from '../harness/people'
import { given, type Given } from '../harness/given'
import type { Somebody } from '../harness/http'

const CM = '/content-manager/collection-types'
const ENTERPRISE = 'api::enterprise.enterprise'
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

let province: Somebody
let firm: Given
let code: string

beforeAll(async () => {
  province = await as.province()
  firm = await given.enterprise({ name: '泉城（折叠）智造A厂' })
  code = String(firm.creditCode)
})

const spellings = (): string[] => [
  code,
  `${code} `,
  `\u3000${code}\u200B`,
  wide(code),
  code.toLowerCase(),
  code.replace(/(.{4})/g, '$1 '),
]

async function found(query: string): Promise<unknown[]> {
  const answer = await province.get(`${CM}/${ENTERPRISE}?page=1&pageSize=10&${query}`)
  expect(answer).toAnswer(200)
  return (answer.body.results as { documentId: string }[]).map(({ documentId }) => documentId)
}

describe('search text is normalised like stored text', () => {
  test('a credit code in the search box and in a filter, however it is typed', async () => {
    for (const typed of spellings()) {
      const sought = encodeURIComponent(typed)
      expect(await found(`_q=${sought}`)).toEqual([firm.documentId])
      expect([typed, await found(`filters[$and][0][creditCode][$eq]=${sought}`)]).toEqual([typed, [firm.documentId]])
    }
  })

  test('every operator that compares with text', async () => {
    const sought = encodeURIComponent(` ${wide(code)}`)
    for (const operator of ['$eqi', '$contains', '$containsi', '$startsWith', '$endsWithi', '$in'])
      expect([operator, await found(`filters[creditCode][${operator}]=${sought}`)]).toEqual([
        operator,
        [firm.documentId],
      ])
    const named = `filters[name][$contains]=${encodeURIComponent('(折叠)')}`
    expect(await found(named)).toEqual([firm.documentId])
    for (const operator of ['$ne', '$notIn', '$notContains'])
      expect([operator, await found(`${named}&filters[creditCode][${operator}]=${sought}`)]).toEqual([operator, []])
  })

  test('a name, whichever brackets, width, case and spaces', async () => {
    for (const typed of [
      '泉城(折叠)智造',
      ' 泉城（折叠）智造ａ厂 ',
      '（折叠）',
      '泉城 (折叠) 智造 a 厂'.replace(/ /g, '\u3000'),
    ]) {
      const sought = encodeURIComponent(typed)
      expect([typed, await found(`_q=${sought}`)]).toEqual([typed, [firm.documentId]])
      expect(await found(`filters[name][$containsi]=${sought}`)).toEqual([firm.documentId])
    }
    expect(await found(`_q=${encodeURIComponent('泉城[折叠]智造')}`)).toEqual([])
    expect((await found(`_q=${encodeURIComponent('\u3000 ')}`)).length).toBeGreaterThan(0)
  })

  test('through a relation, and in the picker of relations', async () => {
    const demand = await given.demand({ enterprise: firm, state: 'submitted' })
    const answer = await province.get(
      `${CM}/api::demand.demand?filters[enterprise][creditCode][$eq]=${encodeURIComponent(` ${wide(code)}`)}`,
    )
    expect((answer.body.results as { documentId: string }[]).map(({ documentId }) => documentId)).toEqual([
      demand.documentId,
    ])
    const picker = await province.get(
      `/content-manager/relations/api::demand.demand/enterprise?_q=${encodeURIComponent(' 泉城（折叠）智造Ａ ')}`,
    )
    expect((picker.body.results as unknown[]).length).toBe(1)
  })

  test('in the record of logins and in the outbox', async () => {
    const auditor = await as.auditor()
    const dataOf = async (path: string): Promise<unknown[]> => {
      const answer = await auditor.get(path)
      expect(answer).toAnswer(200)
      return answer.body.data as unknown[]
    }
    await as.nobody().post('/admin/login', { email: 'auditor@staff.test', password: 'Wrong-password-1' })
    const plain = await dataOf('/identity/logins?q=auditor@staff.test')
    expect(plain).not.toEqual([])
    expect(await dataOf(`/identity/logins?q=${encodeURIComponent('\u3000ＡＵＤＩＴＯＲ＠ｓｔａｆｆ．test ')}`)).toEqual(
      plain,
    )
    for (const path of ['/identity/logins', '/notices/messages'])
      expect(await dataOf(`${path}?q=${encodeURIComponent(' \u3000')}`)).toEqual(await dataOf(path))
  })
})
