import {
  choice,
  collection,
  deadline,
  instant,
  integer,
  json,
  l,
  long,
  owned,
  state,
  text,
  version,
  names,
} from '../../../../../shared/pure/schema'
import { listFlow } from '../../../domain/list-flow'
import { LIST_KIND_LABELS } from '../../../domain/words'
import { NAMED_IN_LISTS } from '../../../domain/named-rows'

export default collection(
  {
    singular: 'list',
    plural: 'lists',
    label: l('名单', 'List'),
    main: 'title',
    list: ['title', 'kind', 'listVersion', 'number', 'state', 'cityCode', 'publishedOnlineAt'],
    readBy: ['city'],
    territory: {
      city: 'cityCode',
      open: "kind <> 'recommendation' and (objections_open_at is not null or published_online_at is not null)",
    },
  },
  {
    title: text(l('标题', 'Title'), { required: true }),
    kind: choice(l('种类', 'Kind'), LIST_KIND_LABELS, { required: true }),
    batch: owned(l('批次', 'Batch'), 'plugin::filing.batch'),
    cityCode: text(l('所在市', 'City'), { names: names('api::city.city', 'code') }),
    listVersion: integer(l('版次', 'Edition'), { required: true }),
    number: text(l('文号', 'Document number')),
    entries: json(l('名单内容', 'Entries'), {
      names: NAMED_IN_LISTS,
      columns: {
        enterpriseName: l('企业名称', 'Enterprise'),
        providerName: l('服务商名称', 'Provider'),
        name: l('名称', 'Name'),
        creditCode: l('统一社会信用代码', 'Credit code'),
        cityName: l('所在市', 'City'),
        categoryCode: l('服务类别', 'Category'),
        demands: l('需求', 'Demands'),
      },
    }),
    entryCount: integer(l('条目数（企业、服务商或方案产品）', 'Enterprises, providers or offers')),
    changeNote: long(l('本版变更', 'What this edition changes')),
    determinedAt: instant(l('确定时间', 'Determined at')),
    objectionsOpenAt: instant(l('公示开始', 'Open to objections from')),
    objectionsCloseAt: deadline(l('公示截止时间', 'Open to objections until')),
    publishedOnlineAt: instant(l('公布时间', 'Published at')),
    note: long(l('说明', 'Note')),
    state: state(listFlow),
    version: version(),
  },
)
