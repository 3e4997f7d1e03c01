import { collection, l, owned, text, names } from '../../../../../shared/pure/schema'

/** A file sent with an objection; only the province reads it. */
export default collection(
  {
    singular: 'objection-file',
    plural: 'objection-files',
    label: l('异议所附材料', 'File of an objection'),
    main: 'name',
    list: ['objection', 'name', 'proof'],
    byVerbs: true,
    territory: 'province',
    appendOnly: true,
  },
  {
    objection: owned(l('名单异议', 'Objection'), 'plugin::lists.objection'),
    name: text(l('文件名', 'Name'), { required: true }),
    proof: text(l('文件', 'File'), { required: true, names: names('plugin::files.private-file'), file: true }),
  },
)
