import { BOTH, type Notice } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { INVITATION } from '../../contract'

export const INVITATION_NOTICES = {
  'enterprise-invited': {
    channels: BOTH,
    staffMail: 'at-once',
    label: l('邀请申报', 'Invitation to file'),
    event: 'enterprise.invited',
    audience: ['organisation'],
    about: INVITATION,
    template: {
      zh: {
        subject: '{city}工业和信息化局邀请贵企业申报{batch}',
        body: '{enterprise}：\n\n{city}工业和信息化局邀请贵企业申报{batch}。申报遵循自愿原则，请登录平台答复，并在截止前填报需求。',
      },
      en: {
        subject: 'The bureau of {city} invites you to file in {batch}',
        body: '{enterprise}:\n\nThe bureau of {city} invites you to file in {batch}. Filing is voluntary; please sign in to answer and to file your demand in time.',
      },
    },
    mandatory: false,
    clause: '一(二) R20',
  },
} as const satisfies Record<string, Notice>
