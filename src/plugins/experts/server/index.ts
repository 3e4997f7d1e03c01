import type { Core } from '@strapi/strapi'
import { filesOf } from '../../files/contract'
import assignment from './content-types/assignment/schema'
import conclusion from './content-types/conclusion/schema'
import expert from './content-types/expert/schema'
import panel from './content-types/panel/schema'
import panelDraw from './content-types/panel-draw/schema'
import panelParty from './content-types/panel-party/schema'
import panelSubject from './content-types/panel-subject/schema'
import score from './content-types/score/schema'
import { bindAll } from './bindings'
import { defineForms } from './forms'
import { routes } from './routes'
import { conclusions } from './services/conclusions'
import { readsEvidence } from './services/reads-evidence'
import { subjects } from './services/subjects'

export default {
  register: bindAll,
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    defineForms()
    filesOf(strapi).mayRead('experts', readsEvidence)
  },
  contentTypes: {
    assignment: { schema: assignment },
    conclusion: { schema: conclusion },
    expert: { schema: expert },
    panel: { schema: panel },
    'panel-draw': { schema: panelDraw },
    'panel-party': { schema: panelParty },
    'panel-subject': { schema: panelSubject },
    score: { schema: score },
  },
  services: { subjects, conclusions },
  routes,
}
