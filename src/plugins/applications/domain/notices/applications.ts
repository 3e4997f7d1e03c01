import { l } from '../../../../shared/pure/schema'
import type { Label } from '../../../../shared/pure/workflow'
import { APPLICATION } from '../../contract'
import { BOTH, toOrganisation, type Notice, type Template } from '../../../../shared/pure/notice'
import type { EventName } from '../../../../shared/pure/events'

const toProvider = toOrganisation(APPLICATION)

const toProvince = (event: EventName, label: Label, clause: string, zh: Template, en: Template) =>
  ({
    label,
    event,
    audience: ['province'],
    about: APPLICATION,
    template: { zh, en },
    mandatory: false,
    channels: BOTH,
    staffMail: 'digest',
    clause,
  }) as const satisfies Notice

/** Notices about provider applications; the province decides on them. */
export const APPLICATION_NOTICES = {
  'application-receipt': toProvider(
    'application.submitted',
    l('服务商申请已提交（回执）', 'Application submitted (receipt)'),
    '三(一) R07',
    {
      subject: '服务商申请已提交，回执编号{receiptNumber}',
      body: '{provider}的服务商申请已提交。\n\n批次：{batch}\n回执编号：{receiptNumber}\n系统收到完整请求的时间：{submittedAt}（北京时间），是否逾期以此为准',
    },
    {
      subject: 'Application submitted, receipt {receiptNumber}',
      body: 'The application of {provider} was submitted.\n\nBatch: {batch}\nReceipt: {receiptNumber}\nThe complete request arrived at {submittedAt} (Asia/Shanghai); lateness is judged by it',
    },
  ),
  'application-submitted': toProvince(
    'application.submitted',
    l('服务商提交申请', 'A provider applied'),
    '三(一) R07',
    {
      subject: '{provider}提交服务商申请',
      body: '{provider}在{batch}提交服务商申请，回执编号{receiptNumber}，请及时进行形式审查。',
    },
    {
      subject: '{provider} applied',
      body: '{provider} applied in {batch}, receipt {receiptNumber}. It waits for the formal check.',
    },
  ),
  'application-withdrawn': toProvince(
    'application.withdrawn',
    l('服务商撤回申请', 'A provider withdrew its application'),
    '三(一)',
    { subject: '{provider}撤回服务商申请', body: '{provider}已撤回在{batch}的服务商申请。理由：{reason}' },
    {
      subject: '{provider} withdrew its application',
      body: '{provider} withdrew its application from {batch}. Reason: {reason}',
    },
  ),
  'application-returned': toProvider(
    'application.returned',
    l('服务商申请退回补正', 'Application returned for correction'),
    '三(一) R09',
    {
      subject: '服务商申请已退回，请于{returnAnswerBy}前补正',
      body: '{provider}在{batch}的服务商申请已退回。\n\n退回理由：{reason}\n补正截止：{returnAnswerBy}\n\n请登录平台补正后重新提交；逾期未补正的，可不予受理。',
    },
    {
      subject: 'The application was returned: please correct it by {returnAnswerBy}',
      body: 'The application of {provider} in {batch} was returned.\n\nReason: {reason}\nAnswer by {returnAnswerBy}\n\nPlease sign in, correct it and submit it again; what is not answered in time may be rejected.',
    },
  ),
  'application-accepted': toProvider(
    'application.accepted',
    l('服务商申请已受理', 'Application accepted'),
    '三(一) R09',
    {
      subject: '服务商申请已受理',
      body: '{provider}在{batch}的服务商申请（{receiptNumber}）已受理，将由专家委员会评审。',
    },
    {
      subject: 'The application was accepted',
      body: 'The application of {provider} in {batch} ({receiptNumber}) was accepted and goes to the expert committee.',
    },
  ),
  'application-rejected': toProvider(
    'application.rejected',
    l('服务商申请不予受理', 'Application rejected as inadmissible'),
    '三(一) R09',
    {
      subject: '服务商申请不予受理',
      body: '{provider}：\n\n贵单位在{batch}的服务商申请（回执编号：{receiptNumber}）不予受理。\n\n理由：{reason}\n\n可完善材料后参加下一批次申请。',
    },
    {
      subject: 'The application was rejected as inadmissible',
      body: 'The application of {provider} in {batch} ({receiptNumber}) was rejected as inadmissible.\n\nReason: {reason}',
    },
  ),
  'application-proposed': toProvider(
    'application.proposed',
    l('服务商拟入选', 'To be admitted'),
    '三(一) R14 R15',
    {
      subject: '服务商申请拟入选资源池',
      body: '{provider}：\n\n贵单位在{batch}的服务商申请（回执编号：{receiptNumber}）拟入选资源池。各类别、解决方案和服务产品的结果请登录平台查看；最终结果以公布的名单为准。',
    },
    {
      subject: 'The application is to be admitted, not yet published',
      body: 'The application of {provider} in {batch} ({receiptNumber}) is to be admitted. Sign in for the result of each category, solution and product; it takes effect with the published list.',
    },
  ),
  'application-not-proposed': toProvider(
    'application.not-proposed',
    l('服务商拟不入选', 'Not to be admitted'),
    '三(一) R14 R15',
    {
      subject: '服务商申请拟不入选资源池',
      body: '{provider}：\n\n经专家委员会遴选，贵单位在{batch}的服务商申请（回执编号：{receiptNumber}）拟不入选资源池。各类别的结果和理由请登录平台查看；最终结果以公布的名单为准。对结果有异议的，可在名单公示期内提出，或向省工业和信息化厅反映。',
    },
    {
      subject: 'The application is not to be admitted, not yet published',
      body: 'The application of {provider} in {batch} ({receiptNumber}) is not to be admitted. Sign in for the result of each category and its reason; the published list decides. You may object while the list is open to objections.',
    },
  ),
  'application-admitted': toProvider(
    'application.admitted',
    l('服务商入选资源池', 'Admitted'),
    '三(一) R14 R16',
    {
      subject: '服务商申请已入选资源池',
      body: '{provider}：\n\n名单已公布，贵单位在{batch}的服务商申请（回执编号：{receiptNumber}）已入选资源池。各类别、解决方案和服务产品的结果请登录平台查看。',
    },
    {
      subject: 'The application was admitted',
      body: 'The lists are published: the application of {provider} in {batch} ({receiptNumber}) was admitted. Sign in for the result of each category, solution and product.',
    },
  ),
  'application-not-admitted': toProvider(
    'application.not-admitted',
    l('服务商未入选资源池', 'Not admitted'),
    '三(一) R14 R16',
    {
      subject: '服务商申请未入选资源池',
      body: '{provider}：\n\n名单已公布，贵单位在{batch}的服务商申请（回执编号：{receiptNumber}）未入选资源池。各类别的结果和理由请登录平台查看。可完善后参加下一批次申请；对结果有异议的，可向省工业和信息化厅反映。',
    },
    {
      subject: 'The application was not admitted',
      body: 'The lists are published: the application of {provider} in {batch} ({receiptNumber}) was not admitted. Sign in for the result of each category and its reason.',
    },
  ),
  'application-corrected': toProvider(
    'application.corrected',
    l('服务商申请结果更正', 'Results corrected'),
    '三(一) R16 S31',
    {
      subject: '服务商申请结果已更正：{state}',
      body: '{provider}：\n\n贵单位在{batch}的服务商申请（回执编号：{receiptNumber}）的结果已更正，现为：{state}。\n\n理由：{reason}\n\n各类别的结果请登录平台查看。',
    },
    {
      subject: 'The results were corrected: {state}',
      body: 'The results of the application of {provider} in {batch} ({receiptNumber}) were corrected; it is now: {state}.\n\nReason: {reason}\n\nSign in for the result of each category.',
    },
  ),
} as const satisfies Record<string, Notice>
