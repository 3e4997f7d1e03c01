import { FIRST_FORM } from '../../src/plugins/forms/domain/form'
import type { Given } from '../harness/given'
import { ALL, declareType } from '../harness/declaration'
import { broken, both, twice } from '../harness/violations/violation'
import { APPLICATION_FORM } from '../matrix/actions/pool'
import { awaits, MAY_CHANGE } from '../house/awaited'

const UID = 'plugin::forms.application-form'

export default declareType({
  uid: 'plugin::forms.application-form',
  zh: '申请表',
  en: 'Application form',
  reads: ALL,
  common: true,
  procedure: {
    plugin: 'forms',
    rules: APPLICATION_FORM,
    awaited: { draft: awaits('province', 'forms/draft'), current: MAY_CHANGE },
    sets: { draft: 'edited numbered', current: 'edited numbered', superseded: 'numbered', discarded: '' },
  },
  row: async ({ first, query, isBypassed, nextNumber }, values) => {
    const { state = 'current' } = values
    // There is at most one form in force and one draft.
    const [there] = await query<Given>(
      `select *, document_id as "documentId" from application_forms
       where state = $1 and state in ('current', 'draft') order by id desc limit 1`,
      [state],
    )
    if (there && !isBypassed(UID)) return there
    const formVersion = 1000 + nextNumber('form')
    const content = JSON.stringify({ ...FIRST_FORM, version: formVersion })
    return first(UID, { title: '申请表', formVersion, content, hash: '0'.repeat(64), state, ...values })
  },
  ground: () => ({ state: 'superseded' }),
  violations: {
    application_forms_one_current: both('application_forms', `state = 'draft'`),
    application_forms_version_once: twice('application_forms', 'form_version'),
    application_forms_hash_shape: broken('application_forms', `hash = 'x'`),
  },
})
