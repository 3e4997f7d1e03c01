import {
  choice,
  collection,
  deadline,
  instant,
  integer,
  json,
  l,
  long,
  state,
  text,
  version,
  names,
} from '../../../../../shared/pure/schema'
import { onPanel } from '../../../domain/assigned'
import { panelFlow } from '../../../domain/panel-flow'
import { DRAW_LABELS, PANEL_KIND_LABELS, REVIEW_MODE_LABELS } from '../../../domain/words'

/** The chair concludes it; members read it. */
export default collection(
  {
    singular: 'panel',
    plural: 'panels',
    label: l('专家组', 'Panel'),
    main: 'title',
    list: ['title', 'kind', 'size', 'chairName', 'dueAt', 'state'],
    editedBy: ['province'],
    territory: { expert: 'expertActor', open: onPanel('panels.id') },
  },
  {
    title: text(l('名称', 'Title'), { required: true }),
    kind: choice(l('评审事项', 'Kind'), PANEL_KIND_LABELS, { required: true }),
    // If empty, the settings apply when subjects are added (S34).
    size: integer(l('人数', 'Members'), { min: 3, max: 7 }),
    reviewMode: choice(l('评审方式', 'Manner of review'), REVIEW_MODE_LABELS),
    specialities: json(l('所需专业领域', 'Specialities')),
    drawnBy: choice(l('组建方式', 'Drawn by'), DRAW_LABELS),
    drawnAt: instant(l('组建时间', 'Drawn at')),
    expertActor: text(l('组长登录账号', 'Login of the chair'), { names: names('admin::user', 'id', 'actor') }),
    chairName: text(l('组长', 'Chair')),
    round: integer(l('轮次', 'Round'), { required: true, default: 1 }),
    startedAt: instant(l('开始时间', 'Started at')),
    dueAt: deadline(l('评审截止时间', 'Due')),
    stuckReason: long(l('无法形成结论的原因', 'Why it is stuck')),
    conclusionText: long(l('评审意见', 'Text of the conclusion')),
    concludedAt: instant(l('结论时间', 'Concluded at')),
    state: state(panelFlow),
    version: version(),
  },
)
