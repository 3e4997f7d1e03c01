import { BOTH, type Notice } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { OFFICER } from '../../contract'

const officer = {
  audience: ['officer'],
  about: OFFICER,
  mandatory: true,
  channels: BOTH,
  staffMail: 'at-once',
} as const

export const OFFICER_NOTICES = {
  'officer-appointed': {
    ...officer,
    label: l('指定经办人员', 'Officer appointed'),
    event: 'officer.appointed',
    template: {
      zh: {
        subject: '您已被指定为{city}经办人员',
        body: '{name}：\n\n您已被指定为{city}经办人员，登录邮箱为{email}。首次登录请使用省工业和信息化厅提供的首次登录链接。',
      },
      en: {
        subject: 'You were appointed officer of {city}',
        body: '{name}:\n\nYou were appointed officer of {city}; you sign in with {email}. The province gives you the link that activates a new account.',
      },
    },
    clause: '三(二)2 四(四)',
  },
  'officer-ended': {
    ...officer,
    label: l('取消指定', 'Appointment ended'),
    event: 'officer.ended',
    template: {
      zh: {
        subject: '您不再担任{city}经办人员',
        body: '{name}：\n\n您不再担任{city}经办人员，该市事项的办理权限已取消。',
      },
      en: {
        subject: 'Your appointment in {city} has ended',
        body: '{name}:\n\nYour appointment as officer of {city} has ended; you no longer act for it.',
      },
    },
    clause: '三(二)2 四(四)',
  },
} as const satisfies Record<string, Notice>
