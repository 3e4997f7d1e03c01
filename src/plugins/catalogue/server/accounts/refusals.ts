import { defineRefusals } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'offer-listed': {
    status: 409,
    zh: '该产品曾公开上架，不能删除；可以下架',
    en: 'The product stood in the catalogue and is not deleted; take it off instead',
  },
  'offer-in-application': {
    status: 409,
    zh: '申请“{application}”中已列入，不能删除；请先从草稿中移除或撤回申请',
    en: 'The application "{application}" names it; take it out of the draft or withdraw the application first',
  },
})
