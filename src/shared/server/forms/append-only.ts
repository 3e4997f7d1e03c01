import type { Core } from '@strapi/strapi'
import { defineRefusals, Refused } from '../../pure/refusal'
import { contentTypesOf } from '../process/strapi-edge'

export const refuse = defineRefusals({
  'written-once': {
    status: 409,
    zh: '“{label}”只能新增，不能修改或删除',
    en: 'A {labelEn} is written once and neither changed nor deleted',
  },
})

const ALLOWED = new Set(['create', 'findOne', 'findMany', 'findFirst', 'count'])

/** Refuses changes of append-only rows before the trigger does, with a clear message. */
export function guardAppendOnly(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const { appendOnly, label } = contentTypesOf(strapi)[context.uid]?.pluginOptions ?? {}
    if (!appendOnly || ALLOWED.has(context.action)) return next()
    throw new Refused(refuse('written-once', { label: label?.zh, labelEn: label?.en }))
  })
}
