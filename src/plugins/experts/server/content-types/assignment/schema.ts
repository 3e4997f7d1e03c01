import {
  collection,
  instant,
  integer,
  json,
  l,
  long,
  owned,
  state,
  text,
  version,
  yes,
  names,
} from '../../../../../shared/pure/schema'
import { assignmentFlow } from '../../../domain/assignment-flow'

/** One expert's review of one subject. */
export default collection(
  {
    singular: 'assignment',
    plural: 'assignments',
    label: l('评审任务', 'Assignment'),
    main: 'subjectTitle',
    list: ['subjectTitle', 'expertName', 'state', 'submittedAt'],
    territory: { expert: 'expertActor' },
  },
  {
    panel: owned(l('专家组', 'Panel'), 'plugin::experts.panel'),
    panelSubject: owned(l('评审事项', 'Subject'), 'plugin::experts.panel-subject'),
    expert: owned(l('专家', 'Expert'), 'plugin::experts.expert'),
    expertActor: text(l('登录账号', 'Login'), { names: names('admin::user', 'id', 'actor') }),
    // The name at the time; later changes in the register do not affect it.
    expertName: text(l('专家姓名', 'Name of the expert'), { required: true }),
    subjectTitle: text(l('评审事项名称', 'Title of the subject'), { required: true }),
    steppedIn: yes(l('候补启用', 'A reserve who stepped in')),
    declaration: long(l('声明', 'Declaration')),
    declaredAt: instant(l('声明时间', 'Declared at')),
    draft: json(l('评分草稿', 'Draft'), { personal: 'hidden' }),
    edition: integer(l('提交次数', 'Edition'), { required: true, default: 0 }),
    submittedAt: instant(l('提交时间', 'Submitted at')),
    leftAt: instant(l('退出时间', 'Left at')),
    state: state(assignmentFlow),
    version: version(),
  },
)
