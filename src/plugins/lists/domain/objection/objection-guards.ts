import { defineRefusals } from '../../../../shared/pure/refusal'
import { onInput, type Guard, type GuardContext, type Subject } from '../../../../shared/pure/workflow'

export const refuse = defineRefusals({
  'objections-not-online': {
    status: 403,
    zh: '本次公示不通过网上受理异议，请按公示所列地址、电话、邮箱提出',
    en: 'By setting objections are not taken on line; see the announcement for how to object',
  },
  'list-not-open-to-objections': {
    status: 409,
    zh: '该名单不在公示中，不受理异议',
    en: 'The list is not open to objections',
  },
  'objection-late': {
    status: 409,
    zh: '公示期已于{closed}届满，系统收到完整请求的时间为{arrived}，不再受理异议；发现问题的，可向省工业和信息化厅反映',
    en: 'The objection period ended at {closed} (Asia/Shanghai); the complete request arrived at {arrived}',
  },
  'objection-not-listed': {
    status: 409,
    zh: '名单中没有“{entry}”，不能对其提出异议',
    en: 'There is no "{entry}" in the list to object to',
  },
  'objection-listed-already': {
    status: 409,
    zh: '“{entry}”已在名单中',
    en: '"{entry}" is in the list already',
  },
  'objection-not-determined': {
    status: 409,
    zh: '本批次没有对“{entry}”作出确定，不能要求增列',
    en: 'Nothing was determined on "{entry}" in this batch, so it cannot be put in',
  },
  'objection-unknown': {
    status: 404,
    zh: '异议编号或查询码不正确，请核对后重新查询',
    en: 'There is no objection with this number and query code',
  },
  'objection-answered': {
    status: 409,
    zh: '异议{number}已答复，不再接收材料',
    en: 'The objection {number} is answered; it takes no more files',
  },
  'objection-files-full': {
    status: 409,
    zh: '每件异议最多提交{most}个文件',
    en: 'An objection takes at most {most} files',
  },
  'objection-files-busy': {
    status: 429,
    zh: '今日收到的异议材料已达上限，请明日再传，或按公告所列方式提交',
    en: 'No more evidence is taken on line today; try tomorrow, or hand it in as the announcement says',
  },
  'entry-gone-already': {
    status: 409,
    zh: '现行名单中已没有“{entry}”，异议可按不成立答复并说明已更正',
    en: '"{entry}" is not in the current list any more',
  },
  'entry-not-recommended': {
    status: 409,
    zh: '专家委员会未推荐“{entry}”，须先重新评审，不能直接增列',
    en: 'The expert committee did not recommend "{entry}": it is reviewed again before it can be put in',
  },
  'correction-number-missing': {
    status: 400,
    zh: '名单已公布，更正须填写文号',
    en: 'The list is published: a correction needs a document number',
  },
})

export interface Objection extends Subject {
  wish: 'take-out' | 'put-in'
  entryTitle: string
}

export interface ObjectionRow extends Objection {
  batch: number
  listKind: string
  entry: string
}

export interface ObjectionFacts {
  /** The current edition, or the next one, has the line. */
  listed: boolean
  /** The committee recommends what is to be added (R14, R15). */
  recommended: boolean
  /** The list is published, so its correction is published at once. */
  published: boolean
}

type ObjectionGuard = Guard<Objection, ObjectionFacts>

/** The requested change is still possible. */
export const correctable: ObjectionGuard = ({ subject, facts }) => {
  const entry = subject.entryTitle
  if (subject.wish === 'take-out') return facts.listed || refuse('entry-gone-already', { entry })
  if (facts.listed) return refuse('objection-listed-already', { entry })
  return facts.recommended || refuse('entry-not-recommended', { entry })
}

/** R16: the correction of a published list needs a document number. */
export const numbered = onInput<Objection, ObjectionFacts>(
  'numbered',
  ({ facts, input }) => !facts.published || Boolean(input.number) || refuse('correction-number-missing'),
)

export const answered = ({ input, at }: GuardContext<Objection, ObjectionFacts>): Record<string, unknown> => ({
  answer: input.reason,
  answeredAt: at.now.toISOString(),
})
