import { BOTH, type Notice } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { PRIVATE_FILE } from '../../contract'

export const FILE_NOTICES = {
  'file-infected': {
    mandatory: true,
    channels: BOTH,
    staffMail: 'at-once',
    label: l('文件含恶意代码', 'Infected file'),
    event: 'file.infected',
    audience: ['organisation', 'account', 'city'],
    about: PRIVATE_FILE,
    template: {
      zh: {
        subject: '文件“{name}”含恶意代码，已删除',
        body: '上传的文件“{name}”经查杀含恶意代码，内容已删除，不能作为证明材料。请对本机查杀病毒后重新上传。',
      },
      en: {
        subject: 'The file "{name}" is infected',
        body: 'The uploaded file "{name}" holds malicious code. Its content was deleted and proves nothing. Please check your computer and upload it again.',
      },
    },
    clause: '二',
  },
} as const satisfies Record<string, Notice>
