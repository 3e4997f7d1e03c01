import { collection, integer, json, l, long, text } from '../../../../shared/pure/schema'

export default collection(
  {
    singular: 'provider-category',
    plural: 'provider-categories',
    label: l('服务商类别', 'Provider category'),
    main: 'name',
    list: ['number', 'name', 'nameEn', 'clause'],
    territory: 'shared',
    fixed: true,
  },
  {
    code: text(l('代码', 'Code'), { required: true, unique: true }),
    number: integer(l('序号', 'Number'), { required: true }),
    name: text(l('名称', 'Name'), { required: true }),
    nameEn: text(l('英文名称', 'English name')),
    clause: text(l('政策条款', 'Clause')),
    description: long(l('说明', 'Description')),
    conditions: json(l('基本条件', 'Conditions'), {
      columns: {
        code: l('编号', 'No.'),
        zh: l('内容', 'Text'),
        kinds: l('审核方式', 'Judged by'),
        items: l('审核要点', 'Points'),
        clause: l('条款', 'Clause'),
        must: l('必备', 'Must'),
      },
    }),
    edition: integer(l('条件版本', 'Edition of the conditions')),
  },
)
