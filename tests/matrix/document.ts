import { PROCEDURES } from './procedures'
import { TYPE_ACCESS } from './content-types'
import type { Entry, Surface } from './entry'
import { hidesForeign, isStaff } from './cells'
import { SURFACES } from './surfaces/all'
import { EVERYBODY, PEOPLE, WALLED, type Who } from './who'

const HEAD = `# 授权矩阵 Authorisation matrix

由声明生成，请勿手工修改：\`npm run docs\`。声明在 \`tests/matrix\`；\`tests/integration/matrix.test.ts\` 用真实的 HTTP 请求逐格验证，
并要求运行中的服务器的每一个路由都有声明、每一条声明都有路由。完整的交叉组合由 \`npm run test:deep\` 验证。

Generated from the declarations in \`tests/matrix\`; do not edit, run \`npm run docs\`. The test plays every cell over real
HTTP and fails on a route without a declaration and on a declaration without a route.

| 符号 Symbol | 含义 Meaning |
| --- | --- |
| ● | 允许 may |
| ◐ | 仅限自己的（本机构、本市、本人）；他人的与不存在的答复完全相同 own rows only; a foreign one is answered exactly as one that does not exist |
| — | 须先登录 401: no session that counts here |
| × | 无权 403 |
| ∅ | 不存在 404 |

| 列 Column | 谁 Who |
| --- | --- |
${EVERYBODY.map((who) => `| ${PEOPLE[who].zh} | ${PEOPLE[who].en} |`).join('\n')}
`

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
const people = EVERYBODY.map((who) => PEOPLE[who].zh)

const REFUSED: Readonly<Record<number, string>> = { 401: '—', 403: '×', 404: '∅' }

function symbolOf(surface: Surface, entry: Entry, who: Who): string {
  if (entry.answers[who] !== undefined) return entry.row && hidesForeign(entry.row.kind, who) ? '◐' : '●'
  const refusal = [entry.refused?.[who] ?? surface.refusal(who)].flat()
  return REFUSED[refusal[refusal.length - 1] ?? 0] ?? '×'
}

const surfaceTable = (surface: Surface): string =>
  `## ${surface.zh} ${surface.en}\n\n${table(
    ['路由 Route', '用途 Purpose', ...people],
    surface.entries.map((entry) => [
      `\`${entry.route}\``,
      `${entry.zh} ${entry.en}`,
      ...EVERYBODY.map((who) => symbolOf(surface, entry, who)),
    ]),
  )}`

const refusal = (who: Who): string => (isStaff(who) ? '×' : '—')

/** Staff only: accounts act under `/api/my`. */
const actTable = (): string =>
  `## 办理 Actions of the procedures\n\n\`POST /<插件>/<事项>/:documentId/<动作>\`，企业、服务商账号的动作在 \`/api/my\` 下。Accounts act under \`/api/my\`.\n\n${table(
    ['事项 Procedure', '动作 Action', ...people],
    PROCEDURES.flatMap(({ zh, en, plugin, kind, actions }) =>
      Object.entries(actions).map(([action, may]) => [
        `${zh} ${en}`,
        `\`${plugin}/${kind}/${action}\``,
        ...EVERYBODY.map((who) => (may.includes(who) ? (WALLED.includes(who) ? '◐' : '●') : refusal(who))),
      ]),
    ),
  )}`

const typeTable = (): string =>
  `## 内容管理的列表与表单 Lists and forms of content-manager\n\n“读”即列表、单条、计数、关联；“写”即新建、修改、删除、克隆。没有草稿，任何人都不能发布。“r” reads, “w” saves forms.\n\n${table(
    ['类型 Type', 'uid', ...people],
    TYPE_ACCESS.map(({ zh, uid, reads, forms, row: kind, common }) => [
      zh,
      `\`${uid}\``,
      ...EVERYBODY.map((who) => {
        if (!reads.includes(who)) return refusal(who)
        const own = kind && !common && hidesForeign(kind, who) ? '◐' : '●'
        return `${own} ${forms?.includes(who) ? '读写 rw' : '读 r'}`
      }),
    ]),
  )}`

/** Renders docs/authorisation.md from the declarations. */
export const renderAuthorisation = (): string =>
  `${[HEAD.trimEnd(), ...SURFACES.map(surfaceTable), actTable(), typeTable()].join('\n\n')}\n`
