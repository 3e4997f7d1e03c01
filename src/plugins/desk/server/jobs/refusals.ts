import { defineRefusals } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'job-unknown': { status: 404, zh: '没有“{name}”这项定时任务', en: 'There is no scheduled job "{name}"' },
  'job-busy': {
    status: 409,
    zh: '“{label}”正在运行，请稍后再试',
    en: 'The job "{name}" is being run; try again later',
  },
  'job-search-failed': {
    status: 503,
    zh: '“{label}”未能查找待办事项：{message}',
    en: 'The job "{name}" could not find what is due: {message}',
  },
  'job-item-unknown': { status: 404, zh: '没有编号为“{id}”的事项', en: 'There is no item "{id}"' },
  'job-item-not-failed': {
    status: 409,
    zh: '该事项没有失败，不需要重试',
    en: 'This item has not failed; there is nothing to try again',
  },
})
