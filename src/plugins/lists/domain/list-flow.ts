import { defineFlow } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { becomesPublic, hasPeriod, opensPeriod, undisputed, type List, type ListFacts } from './list-guards'
import { textNeed } from '../../../shared/pure/common-needs'

/** An edition of a numbered list (名单): determined, open to objections, published, superseded (§3, R16, R33, S31). */
export const listFlow = defineFlow<List, ListFacts>()({
  name: 'list',
  label: l('名单', 'List'),
  initial: 'determined',
  states: {
    determined: { label: l('已拟定', 'Determined') },
    announced: { label: l('公示中', 'Open to objections') },
    published: { label: l('已公布', 'Published') },
    superseded: { label: l('已由新版替代', 'Superseded'), final: true },
  },
  sets: {
    live: ['determined', 'announced', 'published'],
    unpublished: ['determined', 'announced'],
    public: ['announced', 'published', 'superseded'],
  },
  actions: {
    announce: {
      label: l('公示名单', 'Open to objections'),
      from: ['determined'],
      to: 'announced',
      by: 'province',
      clause: '三(一)、三(二)3 S31',
      bulk: false,
      dangerous: true,
      guards: [becomesPublic, hasPeriod],
      set: opensPeriod,
      event: 'list.objections-opened',
    },
    publish: {
      label: l('公布名单', 'Publish'),
      from: ['determined', 'announced'],
      to: 'published',
      by: 'province',
      clause: '三(一)、三(二)3 R16 R33 S31',
      bulk: false,
      dangerous: true,
      needs: { number: textNeed(l('文号', 'Document number'), { required: true, max: 100 }) },
      guards: [becomesPublic, undisputed],
      set: ({ input, at }) => ({ number: input.number, publishedOnlineAt: at.now.toISOString() }),
      event: 'list.published',
    },
    supersede: {
      label: l('被新版取代', 'Supersede'),
      from: ['determined', 'announced', 'published'],
      to: 'superseded',
      by: ['province', 'city', 'system'],
      internal: true,
    },
  },
})
