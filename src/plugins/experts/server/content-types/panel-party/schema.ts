import { choice, collection, json, l, owned, text } from '../../../../../shared/pure/schema'
import { PARTY_ROLE_LABELS } from '../../../domain/words'

/**
 * Parties by which conflicts of interest are judged. Closed to experts: in a blind review they would reveal the
 * applicant.
 */
export default collection(
  {
    singular: 'panel-party',
    plural: 'panel-parties',
    label: l('评审相关单位', 'Party to a review'),
    main: 'name',
    list: ['name', 'creditCode', 'role'],
    byVerbs: true,
    territory: 'province',
    hidden: true,
  },
  {
    panelSubject: owned(l('评审事项', 'Subject'), 'plugin::experts.panel-subject'),
    creditCode: text(l('统一社会信用代码', 'Credit code'), { required: true }),
    name: text(l('名称', 'Name'), { required: true }),
    role: choice(l('关系', 'Role'), PARTY_ROLE_LABELS, { required: true }),
    people: json(l('材料所载人员', 'People in the papers'), { personal: 'hidden' }),
  },
)
