import { choice, collection, instant, l, long, text, version, yes } from '../../../../shared/pure/schema'
import { ANNOUNCEMENT_KIND_LABELS } from '../../../../plugins/filing/domain/words'

export default collection(
  {
    singular: 'announcement',
    plural: 'announcements',
    label: l('通知公告', 'Announcement'),
    main: 'title',
    list: ['title', 'kind', 'number', 'publishedOnline', 'publicAt'],
    territory: 'shared',
  },
  {
    title: text(l('标题', 'Title'), { required: true }),
    kind: choice(l('种类', 'Kind'), ANNOUNCEMENT_KIND_LABELS, { required: true, default: 'general' }),
    number: text(l('文号', 'Document number')),
    body: long(l('正文', 'Text'), { maxLength: 50_000, required: true }),
    publishedOnline: yes(l('已公开', 'Public')),
    publicAt: instant(l('公开时间', 'Public at')),
    version: version(),
  },
)
