import { as } from './people'

/** Changes a setting for the tests of a file or block, and restores it. */
export function holds(name: string, value: unknown): void {
  let before: unknown
  const put = async (to: unknown) =>
    expect(await (await as.province()).put(`/desk/settings/${name}`, { value: to, reason: '测试' })).toAnswer(200)
  beforeAll(async () => {
    const settings = (await (await as.province()).get('/desk/settings')).body.data as { name: string; value: unknown }[]
    before = settings.find((setting) => setting.name === name)?.value
    await put(value)
  })
  afterAll(() => put(before))
}
