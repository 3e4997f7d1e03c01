import { ALL, declareType } from '../harness/declaration'
import { copied, EMPTY } from '../harness/violations/violation'

export default declareType({
  uid: 'plugin::experts.panel-draw',
  zh: '抽取记录',
  en: 'Draw of a panel',
  reads: ALL,
  row: async ({ first, row, hours }, values) => {
    const { id: panel } = await row('plugin::experts.panel')
    return first('plugin::experts.panel-draw', { panel, drawnBy: 'named', size: 3, drawnAt: hours(0), ...values })
  },
  violations: {
    panel_draws_panel_id: copied('panel_draws', { panel_id: null }, EMPTY),
  },
})
