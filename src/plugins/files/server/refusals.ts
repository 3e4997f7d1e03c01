import { defineRefusals } from '../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'file-too-large': {
    status: 413,
    zh: '文件“{name}”为{size}字节，超过上限{most}字节',
    en: 'The file "{name}" has {size} bytes, more than {most}',
  },
  'file-empty': { status: 400, zh: '文件“{name}”是空的', en: 'The file "{name}" is empty' },
  'file-kind': {
    status: 415,
    zh: '文件“{name}”的内容不是可接受的类型（{kinds}）',
    en: 'The content of "{name}" is none of the kinds accepted ({kinds})',
  },
  'file-not-what-it-says': {
    status: 415,
    zh: '文件“{name}”的扩展名与内容不符：内容是 {kind}',
    en: 'The name "{name}" says something else than its content, which is {kind}',
  },
  'file-broken': {
    status: 415,
    zh: '文件“{name}”已损坏、不完整或夹带了其他内容',
    en: 'The file "{name}" is damaged, cut off or carries something else',
  },
  'file-active': {
    status: 415,
    zh: '文件“{name}”含有脚本、宏、外部链接或嵌入对象等不允许的内容（{what}），请另存为不含这些内容的文件后再上传',
    en: 'The file "{name}" holds scripts, macros, outside links, embedded objects or the like ({what}), which are not allowed',
  },
  'file-unpacks-too-large': {
    status: 413,
    zh: '文件“{name}”展开后过大',
    en: 'The file "{name}" unpacks to too much',
  },
  'file-encrypted': {
    status: 415,
    zh: '文件“{name}”已加密或设置了打开、编辑、打印限制，无法检查内容，请解除后重新上传',
    en: 'The file "{name}" is encrypted or restricted, so that its content cannot be checked; remove that first',
  },
  'file-too-complex': {
    status: 413,
    zh: '文件“{name}”结构过于复杂，无法完成内容检查，请精简或另存后重新上传',
    en: 'The file "{name}" is too complex to be checked; simplify it or save it anew',
  },
  'organisation-first': {
    status: 409,
    zh: '账号尚未关联单位，只能上传主体核验材料',
    en: 'The account belongs to no organisation: it may only upload files for its verification',
  },
  'file-city-unknown': {
    status: 400,
    zh: '请写明所在市，“{cityCode}”不是本省的市',
    en: 'Say the city; "{cityCode}" is none of this province',
  },
  'file-city-settled': {
    status: 400,
    zh: '文件归属单位所在市，不能另行指定“{cityCode}”',
    en: 'A file belongs to the city of its organisation; "{cityCode}" cannot be chosen',
  },
  'file-quota': {
    status: 409,
    zh: '文件总量将达{total}MB，超过上限{most}MB，请先删除不再使用的文件',
    en: 'All files together would reach {total} MB, more than {most} MB; delete what is not used',
  },
  'file-daily-quota': {
    status: 429,
    zh: '24小时内已上传{count}个文件，达到上限',
    en: '{count} files within 24 hours are the most',
  },
  'file-storage-down': {
    status: 503,
    zh: '文件存储暂时不可用，文件未保存，请稍后重试',
    en: 'The file storage is out of reach; nothing was stored, try again later',
  },
  'file-unreachable': {
    status: 503,
    zh: '文件存储暂时不可用，请稍后重试',
    en: 'The file storage is out of reach; try again later',
  },
  'file-missing': {
    status: 404,
    zh: '文件“{name}”的内容已缺失或损坏，请联系管理员',
    en: 'The content of "{name}" is missing or damaged; tell the administrator',
  },
  'file-being-scanned': {
    status: 409,
    zh: '文件“{name}”正在检查病毒，请稍后再看',
    en: 'The file "{name}" is being scanned for viruses; come back later',
  },
  'file-not-clean': {
    status: 409,
    zh: '文件“{name}”未能完成病毒检查，暂不能查看',
    en: 'The virus scanner could not check "{name}", so it cannot be read',
  },
  'file-infected': {
    status: 409,
    zh: '文件“{name}”含有病毒（{finding}），内容已删除',
    en: 'The file "{name}" was infected ({finding}); its content was deleted',
  },
  'file-in-use': {
    status: 409,
    zh: '文件“{name}”已作为{use}使用，不能删除',
    en: 'The file "{name}" is in use ({useEn}) and cannot be deleted',
  },
  'file-of-colleague': {
    status: 403,
    zh: '文件“{name}”仅可由上传人或单位管理员删除',
    en: 'Only who uploaded "{name}", or the owner of the organisation, may delete it',
  },
})
