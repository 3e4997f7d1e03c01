import { defineRefusals } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'expert-only': { status: 403, zh: '仅供评审专家使用', en: 'For experts only' },
  'province-only': { status: 403, zh: '仅供省级经办人员查看', en: 'For the province only' },
  'declare-first': {
    status: 409,
    zh: '请先声明与“{title}”无利益关系，再查看材料',
    en: 'Declare that you have no conflict with "{title}" before you open it',
  },
  'assignment-over': {
    status: 409,
    zh: '该评审任务“{stateLabel}”，不能再查看材料',
    en: 'The assignment is over ({state}); its papers are closed',
  },
  'papers-missing': {
    status: 409,
    zh: '“{title}”的材料已不存在，请联系省工业和信息化厅',
    en: 'The papers of "{title}" are gone; ask the province',
  },
})
