import type { CategoryCode } from '../../../policy/categories'
import { l } from '../../../shared/pure/schema'
import { defineFlow, type Guard, type Subject } from '../../../shared/pure/workflow'
import { mayListPublicly } from './catalogue-gate'

export interface Listing extends Subject {
  categoryCode: CategoryCode
}

/** A listing as it is stored. */
export interface ListingRow extends Listing {
  creditCode: string
  listedAt: string
}

export interface ListingFacts {
  /** Categories in which its provider's standing is active. */
  active: readonly CategoryCode[]
  listBeforeAdmission: boolean
}

const admitted: Guard<Listing, ListingFacts> = ({ subject, facts }) =>
  mayListPublicly(subject.categoryCode, facts.active, facts)

/** Public listing of a product (上架, §4(1)). A product has one listing. */
export const listingFlow = defineFlow<ListingRow, ListingFacts>()({
  name: 'listing',
  label: l('上架', 'Listing'),
  initial: 'listed',
  states: {
    listed: { label: l('已上架', 'Listed') },
    unlisted: { label: l('已下架', 'Taken off') },
  },
  actions: {
    unlist: {
      label: l('下架', 'Take off'),
      from: ['listed'],
      to: 'unlisted',
      by: 'account',
      clause: '四(一)',
      bulk: false,
      set: ({ at }) => ({ unlistedAt: at.now.toISOString() }),
    },
    relist: {
      label: l('重新上架', 'List again'),
      from: ['unlisted'],
      to: 'listed',
      by: 'account',
      clause: '四(一) R17 R36',
      bulk: false,
      guards: [admitted],
      set: ({ at }) => ({ listedAt: at.now.toISOString(), unlistedAt: null }),
    },
    // S10: listings move with their provider to another city.
    'hand-over': {
      label: l('随属地移交', 'Handed over'),
      from: ['listed', 'unlisted'],
      by: ['province', 'city', 'system'],
      internal: true,
      clause: 'S10 R70',
    },
  },
})
