import { collection, integer, json, l, owned, text, names } from '../../../../../shared/pure/schema'
import { opened } from '../../../domain/assigned'

/** A subject of a panel, pinned to a snapshot. In a blind review the title names nobody. */
export default collection(
  {
    singular: 'panel-subject',
    plural: 'panel-subjects',
    label: l('评审事项', 'Subject of a panel'),
    main: 'title',
    list: ['ordinal', 'title', 'snapshotHash'],
    byVerbs: true,
    territory: { open: opened('panel_subjects.id') },
  },
  {
    panel: owned(l('专家组', 'Panel'), 'plugin::experts.panel'),
    ordinal: integer(l('序号', 'Ordinal'), { required: true }),
    title: text(l('名称', 'Title'), { required: true }),
    subjectUid: text(l('类型', 'Type'), { required: true }),
    subjectId: text(l('编号', 'Number'), { required: true, names: names({ typeIn: 'subjectUid' }) }),
    snapshotHash: text(l('材料版本', 'Snapshot'), { required: true }),
    criteria: json(l('评分项', 'Criteria')),
  },
)
