import { DEADLINE_YEARS } from '../../../../shared/pure/dates'
import {
  choice,
  collection,
  day,
  instant,
  integer,
  l,
  long,
  state,
  text,
  version,
  names,
} from '../../../../shared/pure/schema'
import { announcementFlow } from '../../../../plugins/announcements/domain/announcement-flow'
import {
  ANNOUNCEMENT_KIND_LABELS,
  ANNOUNCEMENT_TEXTS,
  DECISION_YEARS,
} from '../../../../plugins/announcements/domain/announcement-words'

export default collection(
  {
    singular: 'announcement',
    plural: 'announcements',
    label: l('通知公告', 'Announcement'),
    main: 'title',
    list: ['title', 'kind', 'number', 'state', 'publicAt', 'edition'],
    newestBy: 'publicAt',
    editedBy: ['province'],
    territory: 'shared',
  },
  {
    title: text(ANNOUNCEMENT_TEXTS.title, { required: true }),
    kind: choice(l('种类', 'Kind'), ANNOUNCEMENT_KIND_LABELS, { required: true, default: 'general' }),
    number: text(ANNOUNCEMENT_TEXTS.number, { maxLength: 100 }),
    ground: long(ANNOUNCEMENT_TEXTS.ground, { maxLength: 2000 }),
    decision: long(ANNOUNCEMENT_TEXTS.decision, { maxLength: 2000 }),
    decidedOn: day(ANNOUNCEMENT_TEXTS.decidedOn, { years: DECISION_YEARS }),
    body: long(ANNOUNCEMENT_TEXTS.body, { maxLength: 50_000, required: true }),
    publicAt: instant(l('公开时间', 'Public at'), { years: DEADLINE_YEARS }),
    edition: integer(l('版次', 'Edition')),
    changeNote: long(l('变更说明', 'What changed')),
    series: text(l('系列编号', 'Series'), { unshown: true }),
    aboutUid: text(l('所涉事项类型', 'Type of what it is about'), { unshown: true }),
    aboutId: text(l('所涉事项编号', 'What it is about'), { names: names({ typeIn: 'aboutUid' }), unshown: true }),
    state: state(announcementFlow),
    version: version(),
  },
)
