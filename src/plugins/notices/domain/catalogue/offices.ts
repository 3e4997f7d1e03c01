import { l } from '../../../../shared/pure/schema'
import { OFFICER } from '../../../desk/contract'
import { CITY } from '../../../desk/contract'
import { LIAISON } from '../../../filing/contract'
import { BOTH, type Notice } from '../notice'

const officer = {
  audience: ['officer'],
  about: OFFICER,
  mandatory: true,
  channels: BOTH,
  staffMail: 'at-once',
} as const

/** Bureaus and the people who act for them. */
export const OFFICE_NOTICES = {
  'liaison-named': {
    label: l('报送联络员', 'Liaison named'),
    event: 'liaison.named',
    audience: ['province'],
    about: LIAISON,
    template: {
      zh: {
        subject: '{city}报送联络员：{name}',
        body: '{city}报送联络员。\n\n姓名：{name}\n职务：{post}\n联系电话：{phone}\n电子邮箱：{email}',
      },
      en: {
        subject: '{city} named its liaison: {name}',
        body: '{city} named its liaison.\n\nName: {name}\nPost: {post}\nTelephone: {phone}\nE-mail: {email}',
      },
    },
    mandatory: false,
    channels: BOTH,
    staffMail: 'digest',
    clause: '三(二)2 R18',
  },
  'liaison-missing': {
    label: l('未报送联络员即推荐', 'Recommended without a liaison'),
    event: 'liaison.missing',
    audience: ['province'],
    about: CITY,
    template: {
      zh: {
        subject: '{city}未报送联络员即开展推荐',
        body: '{city}工业和信息化局已线上推荐需求，但尚未报送联络员，请督促其尽快报送。',
      },
      en: {
        subject: '{city} recommends without a liaison',
        body: '{city} recommended demands on line, but has no liaison on record. Please remind it.',
      },
    },
    mandatory: true,
    channels: BOTH,
    staffMail: 'digest',
    clause: '三(二)2 R28 S05',
  },
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
