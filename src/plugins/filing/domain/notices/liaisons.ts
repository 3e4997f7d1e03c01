import { BOTH, type Notice } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { CITY } from '../../../desk/contract'
import { LIAISON } from '../../contract'

export const LIAISON_NOTICES = {
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
  'liaison-missing-city': {
    label: l('未报送联络员即推荐（提醒所在市）', 'Recommended without a liaison (to the city)'),
    event: 'liaison.missing',
    audience: ['city'],
    about: CITY,
    template: {
      zh: {
        subject: '请尽快报送联络员',
        body: '{city}工业和信息化局：\n\n贵局尚未报送联络员即开展推荐，请尽快报送联络员。已推荐的需求不受影响。',
      },
      en: {
        subject: 'Please name your liaison',
        body: '{city} recommends demands, but has no liaison on record. Please name one soon. What was recommended stays valid.',
      },
    },
    mandatory: true,
    channels: BOTH,
    staffMail: 'at-once',
    clause: '三(二)2 R28 S05',
  },
} as const satisfies Record<string, Notice>
