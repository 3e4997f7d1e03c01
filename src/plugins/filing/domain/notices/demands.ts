import { l } from '../../../../shared/pure/schema'
import type { Label } from '../../../../shared/pure/workflow'
import { DEMAND } from '../../contract'
import { BOTH, toOrganisation, type Notice, type Template } from '../../../../shared/pure/notice'
import type { EventName } from '../../../../shared/pure/events'

const toFirm = toOrganisation(DEMAND)

const toCity = (
  event: EventName,
  label: Label,
  clause: string,
  staffMail: Notice['staffMail'],
  zh: Template,
  en: Template,
) =>
  ({
    label,
    event,
    audience: ['city'],
    about: DEMAND,
    template: { zh, en },
    mandatory: staffMail === 'at-once',
    channels: BOTH,
    staffMail,
    clause,
  }) as const satisfies Notice

/** Enterprises are not notified of the city's selection; until the recommendation they see that the city is at work. */
export const DEMAND_NOTICES = {
  'demand-receipt': toFirm(
    'demand.submitted',
    l('需求已提交（回执）', 'Demand submitted (receipt)'),
    '三(二)1 R23',
    {
      subject: '需求“{title}”已提交，回执编号{receiptNumber}',
      body: '{enterprise}的需求“{title}”已提交至{city}工业和信息化局。\n\n批次：{batch}\n回执编号：{receiptNumber}\n系统收到完整请求的时间：{submittedAt}（北京时间），是否逾期以此为准',
    },
    {
      subject: 'Demand "{title}" submitted, receipt {receiptNumber}',
      body: 'The demand "{title}" of {enterprise} was submitted to the bureau of {city}.\n\nBatch: {batch}\nReceipt: {receiptNumber}\nThe complete request arrived at {submittedAt} (Asia/Shanghai); lateness is judged by it',
    },
  ),
  'demand-submitted': toCity(
    'demand.submitted',
    l('企业提交需求', 'A demand was submitted'),
    '三(二)1 R23',
    'digest',
    {
      subject: '{enterprise}提交需求“{title}”',
      body: '{enterprise}在{batch}提交需求“{title}”，回执编号{receiptNumber}，请及时初选。',
    },
    {
      subject: '{enterprise} submitted "{title}"',
      body: '{enterprise} submitted the demand "{title}" in {batch}, receipt {receiptNumber}. It waits for your selection.',
    },
  ),
  'demand-withdrawn': toCity(
    'demand.withdrawn',
    l('企业撤回需求', 'A demand was withdrawn'),
    '三(二)1',
    'digest',
    { subject: '{enterprise}撤回需求“{title}”', body: '{enterprise}已撤回{batch}中的需求“{title}”。理由：{reason}' },
    {
      subject: '{enterprise} withdrew "{title}"',
      body: '{enterprise} withdrew the demand "{title}" from {batch}. Reason: {reason}',
    },
  ),
  'demand-returned': toFirm(
    'demand.returned',
    l('需求退回补正', 'Demand returned for correction'),
    '三(二)2 R25',
    {
      subject: '需求“{title}”已退回，请补正后重新提交',
      body: '{enterprise}的需求“{title}”（{batch}）已由{city}工业和信息化局退回。\n\n退回理由：{reason}\n\n请登录平台补正后重新提交。',
    },
    {
      subject: 'Demand "{title}" was returned: please correct it',
      body: 'The bureau of {city} returned the demand "{title}" of {enterprise} ({batch}).\n\nReason: {reason}\n\nPlease sign in, correct it and submit it again.',
    },
  ),
  'demand-not-selected': toFirm(
    'demand.not-selected',
    l('需求初选未通过', 'Demand not selected'),
    '三(二)2 R25',
    {
      subject: '需求“{title}”初选未通过',
      body: '{enterprise}：\n\n贵企业的需求“{title}”（{batch}）未通过{city}工业和信息化局初选。\n\n理由：{reason}\n\n可完善后转入下一批次申报。',
    },
    {
      subject: 'Demand "{title}" was not selected',
      body: 'The bureau of {city} did not select the demand "{title}" of {enterprise} ({batch}).\n\nReason: {reason}',
    },
  ),
  'demand-recommended': toFirm(
    'demand.recommended',
    l('需求已推荐', 'Demand recommended'),
    '三(二)2 R28',
    {
      subject: '需求“{title}”已推荐至省级',
      body: '{enterprise}的需求“{title}”（{batch}）已由{city}工业和信息化局推荐至省级复审。',
    },
    {
      subject: 'Demand "{title}" was recommended',
      body: 'The bureau of {city} recommended the demand "{title}" of {enterprise} ({batch}) for the provincial review.',
    },
  ),
  'demand-recommendation-undone': toFirm(
    'demand.recommendation-undone',
    l('撤销推荐', 'Recommendation undone'),
    'S42',
    {
      subject: '需求“{title}”的推荐已撤销',
      body: '{enterprise}的需求“{title}”（{batch}）的推荐已由{city}工业和信息化局撤销，当前状态：{state}。',
    },
    {
      subject: 'The recommendation of "{title}" was undone',
      body: 'The bureau of {city} undid the recommendation of the demand "{title}" of {enterprise} ({batch}). It is now: {state}.',
    },
  ),
  'demand-returned-to-city': toCity(
    'demand.returned-to-city',
    l('需求退回市级', 'Demand returned to the city'),
    'S41',
    'at-once',
    {
      subject: '需求“{title}”已退回，请于{cityAnswerBy}前补正报送',
      body: '{enterprise}的需求“{title}”（{batch}）已由省工业和信息化厅退回贵局。\n\n退回理由：{reason}\n\n请核实补正后，于{cityAnswerBy}前重新推荐；逾期未推荐的，不纳入本批次试点。',
    },
    {
      subject: 'The province returned "{title}": answer by {cityAnswerBy}',
      body: 'The demand "{title}" of {enterprise} ({batch}) was returned to your city.\n\nReason: {reason}\nAnswer by {cityAnswerBy}',
    },
  ),
  'demand-proposed': toFirm(
    'demand.proposed',
    l('拟列入试点企业名单', 'To be listed'),
    '三(二)3 R33',
    {
      subject: '{enterprise}拟列入试点企业名单',
      body: '{enterprise}：\n\n经省工业和信息化厅组织专家复审，贵企业（需求“{title}”）拟列入{batch}试点企业名单。最终结果以公布的名单为准。',
    },
    {
      subject: '{enterprise} is to be on the pilot list, not yet published',
      body: 'After the review by experts {enterprise} (demand "{title}") is to be on the pilot list of {batch}. It takes effect with the published list.',
    },
  ),
  'demand-not-proposed': toFirm(
    'demand.not-proposed',
    l('拟不纳入本批次试点', 'Not to be listed'),
    '三(二)3 R33',
    {
      subject: '需求“{title}”拟不纳入本批次试点',
      body: '{enterprise}：\n\n贵企业的需求“{title}”拟不纳入{batch}试点，最终结果以公布的名单为准。\n\n理由：{reason}\n\n对结果有异议的，可在名单公示期内提出，或向省工业和信息化厅反映。',
    },
    {
      subject: 'Demand "{title}" is not to be on the pilot list, not yet published',
      body: 'The demand "{title}" of {enterprise} ({batch}) is not to be on the pilot list; the published list decides.\n\nReason: {reason}\n\nYou may object while the list is open to objections.',
    },
  ),
  'demand-listed': toFirm(
    'demand.listed',
    l('列入试点企业名单', 'Listed'),
    '三(二)3 R33',
    {
      subject: '{enterprise}已列入试点企业名单',
      body: '{enterprise}：\n\n名单已公布，贵企业（需求“{title}”）列入{batch}试点企业名单。',
    },
    {
      subject: '{enterprise} is on the pilot list',
      body: 'The list is published: {enterprise} (demand "{title}") is on the pilot list of {batch}.',
    },
  ),
  'demand-not-listed': toFirm(
    'demand.not-listed',
    l('未纳入本批次试点', 'Not listed'),
    '三(二)3 R33',
    {
      subject: '需求“{title}”未纳入本批次试点',
      body: '{enterprise}：\n\n贵企业的需求“{title}”未纳入{batch}试点。\n\n理由：{reason}\n\n可完善后转入下一批次申报。',
    },
    {
      subject: 'Demand "{title}" is not on the pilot list',
      body: 'The demand "{title}" of {enterprise} ({batch}) is not on the pilot list.\n\nReason: {reason}',
    },
  ),
} as const satisfies Record<string, Notice>
