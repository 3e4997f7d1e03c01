import { collection, instant, integer, l, long, state, text, version } from '../../../../../shared/pure/schema'
import { formFlow } from '../../../domain/form-flow'

/** A version of the application form as data. The current and former versions are public. */
export default collection(
  {
    singular: 'application-form',
    plural: 'application-forms',
    label: l('申请表', 'Application form'),
    main: 'title',
    list: ['title', 'formVersion', 'state', 'adoptedAt', 'hash'],
    territory: 'shared',
  },
  {
    title: text(l('名称', 'Title'), { required: true }),
    formVersion: integer(l('版本', 'Version of the form'), { required: true }),
    // Text, not JSON: jsonb would lose the order of the options.
    content: long(l('内容', 'Content'), { maxLength: 1_000_000, required: true }),
    hash: text(l('校验值', 'Hash'), { required: true }),
    adoptedAt: instant(l('启用时间', 'Adopted at')),
    state: state(formFlow),
    version: version(),
  },
)
