import { defineFlow, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { defineRefusals } from '../../../shared/pure/refusal'
import { textNeed } from './needs'

export const refuse = defineRefusals({
  'list-not-public': {
    status: 409,
    zh: '市级推荐名单不单独公布',
    en: 'A city recommendation list is not published by itself',
  },
})

export interface List extends Subject {
  kind: string
}

/** A numbered list (名单), versioned: determined, published, superseded by the next version (§3(2)3, R16, R33). */
export const listFlow = defineFlow<List, unknown>()({
  name: 'list',
  label: l('名单', 'List'),
  initial: 'determined',
  states: {
    determined: { label: l('已确定', 'Determined') },
    published: { label: l('已公布', 'Published') },
    superseded: { label: l('已被新版取代', 'Superseded'), final: true },
  },
  actions: {
    publish: {
      label: l('公布名单', 'Publish'),
      from: ['determined'],
      to: 'published',
      by: 'province',
      clause: '三(二)3 R16 R33',
      bulk: false,
      grave: true,
      needs: { number: textNeed(l('文号', 'Document number'), { required: true, max: 100 }) },
      guards: [({ subject }) => subject.kind === 'pilot' || refuse('list-not-public')],
      set: ({ input, at }) => ({ number: input.number, publishedOnlineAt: at.now.toISOString() }),
      event: 'list.published',
    },
    supersede: {
      label: l('被新版取代', 'Supersede'),
      from: ['determined', 'published'],
      to: 'superseded',
      by: ['province', 'city', 'system'],
      internal: true,
    },
  },
})
