import { applicationModel } from '../models/application'
import { dismissCast } from '../models/cast'
import { demandModel } from '../models/demand'
import { panelModel } from '../models/panel'
import { walkAtRandom } from '../models/walk'

afterAll(dismissCast)

test('[R10] [R11] [R12] [R13] panels', async () => {
  await walkAtRandom(panelModel, { seed: 20_261_127, walks: 2, steps: 100 })
}, 300_000)
test('[R10] applications', async () => {
  await walkAtRandom(applicationModel, { seed: 20_261_127, walks: 4, steps: 100 })
}, 300_000)
test('[R10] demands', async () => {
  await walkAtRandom(demandModel, { seed: 20_261_127, walks: 4, steps: 100 })
}, 300_000)
