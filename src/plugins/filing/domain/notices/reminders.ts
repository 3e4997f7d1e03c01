import { l } from '../../../../shared/pure/schema'
import { CITY } from '../../../desk/contract'
import { CITY_LIST, DEMAND } from '../../contract'
import { BOTH, type Notice } from '../../../../shared/pure/notice'

const batch = { ...l('批次名称', 'Name of the batch'), sample: '2026年第一批' }
const dueAt = { ...l('截止时间', 'Deadline'), sample: { zh: '2026年8月20日24时', en: '2026-08-20 24:00' } }
const left = { ...l('剩余时间', 'Time left'), sample: '还有3天' }
const count = (label: { zh: string; en: string }) => ({ ...label, sample: '3' })

const common = { mandatory: true, channels: BOTH, staffMail: 'at-once' } as const

/**
 * Reminders sent by jobs before, on and after a deadline; whether the work is still open is checked again when sending.
 */
export const FILING_REMINDERS = {
  'liaison-due': {
    ...common,
    label: l('提醒报送联络员', 'Liaison due'),
    event: 'liaison.due',
    audience: ['city'],
    about: CITY,
    variables: { batch, dueAt, left },
    template: {
      zh: {
        subject: '请报送联络员（{left}）',
        body: '贵局尚未报送{batch}联络员。报送截止时间为{dueAt}（{left}），请及时报送。',
      },
      en: {
        subject: 'Please name your liaison ({left})',
        body: '{city} has named no liaison for {batch} yet. It is due by {dueAt}: {left}.',
      },
    },
    reminder: { offsets: [-3, -1], of: l('联络员报送截止', 'liaison due') },
    clause: '三(二)2 R19',
  },
  'liaison-overdue': {
    ...common,
    label: l('联络员逾期未报', 'Liaison overdue'),
    event: 'liaison.overdue',
    audience: ['city', 'province'],
    about: CITY,
    variables: { batch, dueAt, left },
    template: {
      zh: {
        subject: '{city}逾期未报送联络员',
        body: '{city}未在{dueAt}前报送{batch}联络员，{left}，请尽快报送。逾期不影响企业已提交的需求。',
      },
      en: {
        subject: '{city} is overdue with its liaison',
        body: '{city} named no liaison for {batch} by {dueAt}: {left}. What enterprises filed stays valid.',
      },
    },
    reminder: { offsets: [1], of: l('联络员报送截止', 'liaison due') },
    clause: '三(二)2 R19',
  },
  'demand-draft-waiting': {
    ...common,
    label: l('提醒提交需求草稿', 'Draft waits to be submitted'),
    event: 'demand.draft-waiting',
    audience: ['organisation'],
    about: DEMAND,
    variables: { count: count(l('草稿数', 'Drafts')), dueAt, left },
    template: {
      zh: {
        subject: '需求尚未提交，填报截止时间临近（{left}）',
        body: '{enterprise}：\n\n贵企业在{batch}中有{count}项需求尚未提交。填报截止时间为{dueAt}（{left}），逾期本批次不再受理，草稿可转入下一批次。',
      },
      en: {
        subject: 'Your demand is not submitted: {left}',
        body: '{enterprise} has {count} draft demands in {batch} that are not submitted. Filing closes at {dueAt}: {left}. Nothing is taken afterwards.',
      },
    },
    mandatory: false,
    reminder: { offsets: [-7, -3, -1], of: l('企业填报截止', 'filing close') },
    clause: '三(二)1 R24',
  },
  'city-demands-left': {
    ...common,
    label: l('提醒办理剩余需求', 'Demands left'),
    event: 'city.demands-left',
    audience: ['city'],
    about: CITY_LIST,
    variables: { left: { ...left }, dueAt, waiting: count(l('待办需求数', 'Demands left')) },
    template: {
      zh: {
        subject: '尚有{waiting}项需求待办理，推荐截止时间临近（{left}）',
        body: '贵局在{batch}中尚有{waiting}项需求未完成初选或推荐。市级推荐截止时间为{dueAt}（{left}），请抓紧办理。',
      },
      en: {
        subject: '{waiting} demands are left: {left}',
        body: '{city} has {waiting} demands in {batch} neither decided nor recommended. Recommendation closes at {dueAt}: {left}.',
      },
    },
    reminder: { offsets: [-2, -1, 0], of: l('市级推荐截止', 'recommendation close') },
    clause: '三(二)2 R28 R29',
  },
  'demand-return-due': {
    ...common,
    label: l('提醒补正退回的需求', 'Returned demand to be corrected'),
    event: 'demand.return-due',
    audience: ['organisation'],
    about: DEMAND,
    variables: { dueAt, left },
    template: {
      zh: {
        subject: '需求“{title}”尚未补正，截止时间临近（{left}）',
        body: '{enterprise}：\n\n贵企业的需求“{title}”（{batch}）已由{city}工业和信息化局退回，尚未补正。补正截止时间为{dueAt}（{left}），请补正后重新提交；逾期本批次不再受理，可转入下一批次申报。',
      },
      en: {
        subject: 'Demand "{title}" is not corrected: {left}',
        body: 'The bureau of {city} returned the demand "{title}" of {enterprise} ({batch}). It is to be corrected and submitted again by {dueAt}: {left}. Nothing is taken afterwards; it may be carried over to the next batch.',
      },
    },
    reminder: { offsets: [-3, -1, 0], of: l('需求补正截止', 'close of corrections') },
    clause: '三(二)2 R25 S04',
  },
  'city-returns-due': {
    ...common,
    label: l('提醒办理省级退回的需求', 'Demands returned by the province'),
    event: 'city.returns-due',
    audience: ['city'],
    about: CITY_LIST,
    variables: { left: { ...left }, dueAt, waiting: count(l('退回待办需求数', 'Demands returned')) },
    template: {
      zh: {
        subject: '退回贵局的{waiting}项需求尚未补正报送（{left}）',
        body: '{city}工业和信息化局：\n\n贵局在{batch}中尚有{waiting}项由省工业和信息化厅退回的需求未补正报送。补正截止时间为{dueAt}（{left}），请核实补正后重新推荐；逾期未推荐的，不纳入本批次试点。',
      },
      en: {
        subject: '{waiting} returned demands are left: {left}',
        body: 'The province returned {waiting} demands in {batch} to {city} that are not recommended again. They are due by {dueAt}: {left}. What is not recommended by then is not listed in this batch.',
      },
    },
    reminder: { offsets: [-2, -1, 0], of: l('市级补正截止', 'city answers by') },
    clause: '三(二)3 S41',
  },
} as const satisfies Record<string, Notice>
