import { collection, day, instant, json, l, state, text, version, names } from '../../../../../shared/pure/schema'
import { expertFlow } from '../../../domain/expert-flow'
import { TERM_YEARS } from '../../../domain/needs'

/** An expert sees only his own entry. */
export default collection(
  {
    singular: 'expert',
    plural: 'experts',
    label: l('专家', 'Expert'),
    main: 'name',
    list: ['name', 'organisation', 'professionalTitle', 'committeeEndsOn', 'termEndsOn', 'state'],
    editedBy: ['province'],
    territory: { expert: 'expertActor' },
  },
  {
    name: text(l('姓名', 'Name'), { required: true }),
    organisation: text(l('工作单位', 'Organisation')),
    creditCode: text(l('工作单位统一社会信用代码', 'Credit code of the organisation')),
    professionalTitle: text(l('职称职务', 'Title')),
    phone: text(l('联系电话', 'Telephone'), { personal: 'phone' }),
    specialities: json(l('专业领域', 'Specialities')),
    relations: json(l('利益关系申报', 'Declared relations'), {
      personal: 'hidden',
      columns: {
        name: l('名称', 'Name'),
        creditCode: l('统一社会信用代码', 'Credit code'),
        kind: l('种类', 'Kind'),
        endedOn: l('截止日', 'Ended on'),
      },
    }),
    committeeStartsOn: day(l('专家委员会任期起始日', 'Committee: term starts on'), { years: TERM_YEARS }),
    committeeEndsOn: day(l('专家委员会任期截止日', 'Committee: term ends on'), { years: TERM_YEARS }),
    termStartsOn: day(l('复审和评价专家聘期起始日', 'Expert: term starts on'), { years: TERM_YEARS }),
    termEndsOn: day(l('复审和评价专家聘期截止日', 'Expert: term ends on'), { years: TERM_YEARS }),
    // Identity of his login; policies compare it.
    expertActor: text(l('登录账号', 'Login'), { names: names('admin::user', 'id', 'actor') }),
    endedAt: instant(l('解聘时间', 'Ended at')),
    state: state(expertFlow),
    version: version(),
  },
)
