import { l } from '../../../../shared/pure/schema'
import { APPLICATION } from '../../contract'
import { BOTH, type Notice } from '../../../../shared/pure/notice'

const dueAt = { ...l('截止时间', 'Deadline'), sample: { zh: '2026年8月20日24时', en: '2026-08-20 24:00' } }
const left = { ...l('剩余时间', 'Time left'), sample: '还有3天' }

const toProvider = {
  audience: ['organisation'],
  about: APPLICATION,
  variables: { dueAt, left },
  channels: BOTH,
  staffMail: 'at-once',
} as const

/** Reminders sent by jobs before and on a deadline; whether the work is still open is checked again when sending. */
export const APPLICATION_REMINDERS = {
  'application-draft-waiting': {
    ...toProvider,
    label: l('提醒提交服务商申请草稿', 'Draft application waits to be submitted'),
    event: 'application.draft-waiting',
    template: {
      zh: {
        subject: '服务商申请尚未提交，申请截止时间临近（{left}）',
        body: '{provider}：\n\n贵单位在{batch}的服务商申请尚未提交。申请截止时间为{dueAt}（{left}），逾期本批次不再受理，可参加下一批次申请。',
      },
      en: {
        subject: 'Your application is not submitted: {left}',
        body: 'The application of {provider} in {batch} is not submitted. The cut-off is {dueAt}: {left}. Nothing is taken afterwards; you may apply in the next batch.',
      },
    },
    mandatory: false,
    reminder: { offsets: [-7, -3, -1], of: l('服务商申请截止', 'cut-off of applications') },
    clause: '三(一) R02 S13',
  },
  'application-return-due': {
    ...toProvider,
    label: l('提醒补正退回的服务商申请', 'Returned application to be corrected'),
    event: 'application.return-due',
    template: {
      zh: {
        subject: '服务商申请尚未补正，截止时间临近（{left}）',
        body: '{provider}：\n\n贵单位在{batch}的服务商申请已由省工业和信息化厅退回，尚未补正。补正截止时间为{dueAt}（{left}），请补正后重新提交；逾期未补正的，可不予受理。',
      },
      en: {
        subject: 'Your application is not corrected: {left}',
        body: 'The application of {provider} in {batch} was returned. It is to be corrected and submitted again by {dueAt}: {left}. What is not answered in time may be rejected.',
      },
    },
    mandatory: true,
    reminder: { offsets: [-3, -1, 0], of: l('申请补正截止', 'answer to the return') },
    clause: '三(一) R09',
  },
} as const satisfies Record<string, Notice>
