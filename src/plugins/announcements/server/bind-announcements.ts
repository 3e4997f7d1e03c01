import { defineRefusals } from '../../../shared/pure/refusal'
import { bindFlow, bindingsFor } from '../../../shared/server/flows/flows'
import { nameConstraint } from '../../../shared/server/http/refusals'
import { ANNOUNCEMENT } from '../contract'
import { correctedEdition, withdrawnEdition } from '../domain/announcement-editions'
import { announcementFlow } from '../domain/announcement-flow'
import { newEdition } from './new-edition'

const refuse = defineRefusals({
  'announcement-number-taken': {
    status: 409,
    zh: '该文号已用于同类公告',
    en: 'The document number belongs to another announcement of this kind',
  },
})

/** Drafted in the generated form; once published or scheduled, only verbs write it. */
export function bindAnnouncements(): void {
  bindFlow(
    bindingsFor('announcements')({
      flow: announcementFlow,
      uid: ANNOUNCEMENT,
      kind: 'announcement',
      writtenBy: 'form',
      procedural: ['publicAt', 'edition', 'series', 'changeNote', 'aboutUid', 'aboutId'],
      verbs: {
        correct: newEdition('correct', 'replace', correctedEdition),
        withdraw: newEdition('withdraw', 'retract', withdrawnEdition),
      },
    }),
  )
  nameConstraint('announcements', 'announcements_number_once', refuse('announcement-number-taken'))
}
