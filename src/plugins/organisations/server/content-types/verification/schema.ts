import {
  choice,
  collection,
  instant,
  integer,
  l,
  long,
  state,
  text,
  version,
  names,
} from '../../../../../shared/pure/schema'
import { verificationFlow } from '../../../domain/verification-flow'
import { ORGANISATION_KIND_LABELS, VERIFICATION_KIND_LABELS } from '../../../domain/words'

/**
 * A registration's row belongs to its organisation, a claim's to the claimant: until it is accepted neither side may
 * read the other through it. `subjectCode` is always the organisation's code.
 */
export default collection(
  {
    singular: 'verification',
    plural: 'verifications',
    label: l('主体核验', 'Verification'),
    main: 'name',
    list: ['name', 'subjectCode', 'kind', 'organisation', 'cityCode', 'state', 'submittedAt'],
    newestBy: 'submittedAt',
    territory: {
      city: 'cityCode',
      owner: 'creditCode',
      account: 'accountId',
      follows: { not: 'the city it was submitted to judges it' },
    },
  },
  {
    kind: choice(l('事由', 'Kind'), VERIFICATION_KIND_LABELS, { required: true }),
    organisation: choice(l('登记的单位类型', 'Organisation on record'), ORGANISATION_KIND_LABELS, { required: true }),
    subjectCode: text(l('统一社会信用代码', 'Credit code'), {
      required: true,
      names: [names('api::enterprise.enterprise', 'creditCode'), names('api::provider.provider', 'creditCode')],
    }),
    cityCode: text(l('登记的所在市', 'City on record'), { required: true, names: names('api::city.city', 'code') }),
    typedOrganisation: choice(l('申请人填写的单位类型', 'Organisation as typed'), ORGANISATION_KIND_LABELS),
    typedCityCode: text(l('申请人填写的所在市', 'City as typed'), { names: names('api::city.city', 'code') }),
    name: text(l('申请人填写的名称', 'Name as typed'), { required: true }),
    nameOnRecord: text(l('登记的名称', 'Name on record')),
    ownerOnRecord: text(l('现管理员', 'Owner on record')),
    applicantName: text(l('申请人', 'Applicant'), { personal: 'name' }),
    applicantEmail: text(l('申请人电子邮箱', 'E-mail of the applicant'), { personal: 'mail' }),
    licence: text(l('营业执照', 'Licence'), { names: names('plugin::files.private-file'), file: true }),
    letter: text(l('授权书', 'Letter of authorisation'), { names: names('plugin::files.private-file'), file: true }),
    submittedAt: instant(l('提交时间', 'Submitted at')),
    decidedAt: instant(l('办理时间', 'Decided at')),
    decisionReason: long(l('办理意见', 'Reason of the decision')),
    creditCode: text(l('所属单位代码', 'Organisation it belongs to'), {
      names: [names('api::enterprise.enterprise', 'creditCode'), names('api::provider.provider', 'creditCode')],
    }),
    // A number, not a relation: the row outlives the account.
    accountId: integer(l('认领账号编号', 'Account of the claimant'), {
      unshown: true,
      names: names('plugin::users-permissions.user', 'id'),
    }),
    state: state(verificationFlow),
    version: version(),
  },
)
