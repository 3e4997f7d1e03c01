import { l } from '../../../shared/pure/schema'
import type { StateInfo } from '../../../shared/pure/workflow'

/** States of a demand, with labels for staff and for applicants. */
export const DEMAND_STATES = {
  draft: { label: l('草稿', 'Draft') },
  submitted: { label: l('待市级初选', 'Submitted'), applicant: l('已提交，待市级初选', 'Submitted') },
  returned: {
    sentBack: true,
    label: l('退回企业补正', 'Returned for correction'),
    applicant: l('已退回，请补正后重新提交', 'Returned: please correct'),
  },
  selected: { label: l('初选通过', 'Selected'), applicant: l('市级审核中', 'With the city'), shownAs: 'with-city' },
  'not-selected': { sentBack: true, label: l('初选未通过', 'Not selected') },
  recommended: { label: l('已推荐', 'Recommended') },
  'returned-to-city': {
    sentBack: true,
    label: l('退回市级', 'Returned to the city'),
    applicant: l('市级审核中', 'With the city'),
    shownAs: 'with-city',
  },
  'in-review': { label: l('省级复审中', 'In provincial review') },
  // R33: determined. It takes effect, and is called so, when the list is published.
  proposed: { label: l('拟列入，待公示', 'To be listed, not yet published') },
  'not-proposed': { sentBack: true, label: l('拟不纳入，待公示', 'Not to be listed, not yet published') },
  listed: { label: l('列入试点企业名单', 'Listed') },
  'not-listed': { sentBack: true, label: l('未纳入本批次试点', 'Not listed'), final: true },
  withdrawn: { sentBack: true, label: l('已撤回', 'Withdrawn'), final: true },
} as const satisfies Record<string, StateInfo>
