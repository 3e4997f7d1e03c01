import { l } from '../../../../shared/pure/schema'
import { BATCH, CITY_LIST, EXTENSION } from '../../contract'
import { BOTH, type Notice } from '../../../../shared/pure/notice'

/** Notices about batches, their windows and city lists. */
export const BATCH_NOTICES = {
  'batch-opened': {
    label: l('批次启动', 'Batch opened'),
    event: 'batch.opened',
    audience: ['every-city'],
    about: BATCH,
    template: {
      zh: {
        subject: '{batch}申报工作已启动',
        body: '{batch}申报工作已启动，时间安排如下（北京时间）：\n\n{windows}\n\n请按上述时间组织做好申报工作。',
      },
      en: {
        subject: '{batch} is open',
        body: '{batch} is open.\n\n{windows}\n\nPlease act within these times.',
      },
    },
    mandatory: true,
    channels: BOTH,
    staffMail: 'at-once',
    clause: '三 R01',
  },
  'batch-windows-changed': {
    label: l('批次时间调整', 'Windows of a batch changed'),
    event: 'batch.windows-changed',
    audience: ['every-city', 'organisation'],
    about: BATCH,
    template: {
      zh: {
        subject: '{batch}时间安排已调整',
        body: '{batch}的时间已调整（北京时间）：\n\n{changes}\n\n调整理由：{reason}\n\n请按调整后的时间办理。',
      },
      en: {
        subject: 'The windows of {batch} have changed',
        body: 'The windows of {batch} have changed:\n\n{changes}\n\nReason: {reason}\n\nThe new times hold from now on.',
      },
    },
    mandatory: true,
    channels: BOTH,
    staffMail: 'at-once',
    clause: 'R03',
  },
  'batch-extended': {
    label: l('批准延期', 'Extension granted'),
    event: 'batch.extended',
    audience: ['city', 'organisation'],
    about: EXTENSION,
    template: {
      zh: {
        subject: '{batch}{window}延期至{until}',
        body: '经批准，{batch}{window}延期至{until}。\n\n适用对象：{scope}\n延期理由：{reason}\n\n其他对象仍按原定时间办理。',
      },
      en: {
        subject: '{batch}: {window} extended until {until}',
        body: 'An extension of {batch} was granted.\n\nWhat: {window}\nFor: {scope}\nUntil: {until}\nReason: {reason}\n\nIt covers nobody else.',
      },
    },
    mandatory: true,
    channels: BOTH,
    staffMail: 'at-once',
    clause: 'R04 S03',
  },
  'batch-closed': {
    label: l('批次结束', 'Batch closed'),
    event: 'batch.closed',
    audience: ['every-city'],
    about: BATCH,
    template: {
      zh: { subject: '{batch}已结束', body: '{batch}已结束，不再受理本批次的申报、推荐和评审事项。' },
      en: { subject: '{batch} is closed', body: '{batch} is closed: nothing more is filed, recommended or reviewed.' },
    },
    mandatory: false,
    channels: BOTH,
    staffMail: 'digest',
    clause: '三',
  },
  'city-list-frozen': {
    label: l('市级推荐名单锁定上报', 'City list frozen'),
    event: 'city-list.frozen',
    audience: ['province'],
    about: CITY_LIST,
    template: {
      zh: {
        subject: '{city}已锁定上报推荐名单（第{edition}版）',
        body: '{city}工业和信息化局已锁定并上报{batch}推荐名单（第{edition}版），共推荐需求{count}项。',
      },
      en: {
        subject: '{city} froze its list (edition {edition})',
        body: '{city} froze edition {edition} of its list for {batch}, with {count} demands recommended.',
      },
    },
    mandatory: false,
    channels: BOTH,
    staffMail: 'digest',
    clause: '三(二)2 R28',
  },
  'city-list-none': {
    label: l('市级声明无推荐', 'City recommends nobody'),
    event: 'city-list.none-declared',
    audience: ['province'],
    about: CITY_LIST,
    template: {
      zh: { subject: '{city}声明无推荐企业', body: '{city}声明在{batch}中无推荐企业。' },
      en: { subject: '{city} recommends nobody', body: '{city} declared that it recommends nobody in {batch}.' },
    },
    mandatory: false,
    channels: BOTH,
    staffMail: 'digest',
    clause: '三(二)2',
  },
} as const satisfies Record<string, Notice>
