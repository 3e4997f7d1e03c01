import { defineRefusals, isRefusal, type Refusal } from '../../../shared/pure/refusal'
import { l } from '../../../shared/pure/schema'
import { defineFlow, onInput, type Guard, type GuardContext, type Subject } from '../../../shared/pure/workflow'
import { reasonNeed as reason } from '../../../shared/pure/common-needs'
import type { Form } from './form'
import { editForm } from './form-edit'

export const refuse = defineRefusals({
  'form-draft-exists': {
    status: 409,
    zh: '已有一份正在修订的申请表（第{version}版），请先启用或作废',
    en: 'A draft of the form (version {version}) exists already; adopt or discard it first',
  },
  'form-batch-running': {
    status: 409,
    zh: '批次“{batch}”正在受理申请，同一批次的申请人须填写同一版申请表',
    en: 'The batch "{batch}" is taking applications; within a batch everybody is asked the same',
  },
})

export interface FormRow extends Subject {
  /** The form as JSON text. */
  content: string
}

export interface FormFacts {
  /** Version number of another draft, if there is one. */
  draft: number | null
  /** Name of an open provider batch, if there is one. */
  openBatch: string | null
}

type Context = GuardContext<FormRow, FormFacts>
type FormGuard = Guard<FormRow, FormFacts>

const noDraft: FormGuard = ({ facts: { draft } }) => draft === null || refuse('form-draft-exists', { version: draft })
const betweenBatches: FormGuard = ({ facts: { openBatch } }) =>
  openBatch === null || refuse('form-batch-running', { batch: openBatch })

/** All edits of a draft are one version. */
export const edited = ({ subject, input }: Pick<Context, 'subject' | 'input'>): Form | Refusal => {
  const before = JSON.parse(subject.content) as Form
  const form = editForm(before, input.edit)
  return isRefusal(form) ? form : { ...form, version: before.version }
}
const editable = onInput<FormRow, FormFacts>('editable', (context) => {
  const form = edited(context)
  return isRefusal(form) ? form : true
})

/** Versions of the application form: the version in force is never edited, only superseded. */
export const formFlow = defineFlow<FormRow, FormFacts>()({
  name: 'application-form',
  label: l('申请表', 'Application form'),
  initial: 'draft',
  states: {
    draft: { label: l('修订中', 'Draft') },
    current: { label: l('使用中', 'In force') },
    superseded: { label: l('已停用', 'Superseded'), final: true },
    discarded: { label: l('已作废', 'Discarded'), final: true },
  },
  sets: {
    edited: ['draft', 'current'],
    numbered: ['draft', 'current', 'superseded'],
  },
  actions: {
    revise: {
      label: l('修订', 'Revise'),
      from: ['current'],
      by: 'province',
      clause: '三(一)',
      bulk: false,
      guards: [noDraft],
    },
    edit: {
      label: l('修改', 'Edit'),
      from: ['draft'],
      by: 'province',
      clause: '三(一)',
      bulk: false,
      needs: { edit: { label: l('修改内容', 'Edit'), type: 'json', required: true } },
      guards: [editable],
      set: (context) => ({ content: JSON.stringify(edited(context)) }),
    },
    adopt: {
      label: l('启用', 'Adopt'),
      from: ['draft'],
      to: 'current',
      by: 'province',
      clause: '三(一)',
      bulk: false,
      needs: { reason: reason() },
      guards: [betweenBatches],
      set: ({ at }) => ({ adoptedAt: at.now.toISOString() }),
    },
    discard: {
      label: l('作废', 'Discard'),
      from: ['draft'],
      to: 'discarded',
      by: 'province',
      bulk: false,
      dangerous: true,
      needs: { reason: reason() },
    },
    // A new version of the program brings the policy's own form.
    renew: {
      label: l('按申报指南更新', 'Brought in line with the policy'),
      from: ['draft'],
      by: 'system',
      clause: '二',
      internal: true,
    },
    supersede: {
      label: l('停用', 'Supersede'),
      from: ['current'],
      to: 'superseded',
      by: ['province', 'system'],
      internal: true,
    },
  },
})
