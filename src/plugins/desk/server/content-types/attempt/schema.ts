import { choice, collection, day, instant, l, text } from '../../../../../shared/pure/schema'
import { ATTEMPT_LABELS } from '../../../domain/attempt-words'

/** R26: an officer's refused request for a row of another city. One line per officer, row and day. */
export default collection(
  {
    singular: 'attempt',
    plural: 'attempts',
    label: l('跨辖区访问记录', 'Attempt on another territory'),
    description: '市级经办人员查看或办理其他地市事项、被系统拒绝的记录：同一人员、同一事项每日记一次，不可修改。',
    main: 'actorName',
    list: ['attemptedAt', 'actorName', 'actorCities', 'way', 'subjectLabel', 'cityName', 'subjectId'],
    byVerbs: true,
    territory: 'province',
    appendOnly: true,
  },
  {
    attemptedAt: instant(l('时间', 'At'), { required: true }),
    day: day(l('日期', 'Day'), { required: true }),
    actorId: text(l('账号', 'Login'), { required: true }),
    actorName: text(l('经办人员', 'Officer'), { required: true }),
    actorCities: text(l('所辖地市', 'Cities of the officer')),
    way: choice(l('方式', 'Way'), ATTEMPT_LABELS, { required: true }),
    subjectUid: text(l('类型代码', 'Type code'), { required: true }),
    subjectLabel: text(l('事项类型', 'Type'), { required: true }),
    subjectId: text(l('事项标识', 'Item'), { required: true }),
    cityName: text(l('事项所属地市', 'City of the item'), { required: true }),
    address: text(l('访问地址', 'Address')),
  },
)
