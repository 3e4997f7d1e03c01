import { defineRefusals } from '../../../shared/pure/refusal'
import { enterpriseStore, type StoreTools } from '../../organisations/contract-server'
import type { ImportStore } from './run-import'

export const refuse = defineRefusals({
  'import-changed-meanwhile': {
    status: 409,
    zh: '导入过程中有数据被他人修改，这一批未写入，请重新导入（已写入的不会重复）',
    en: 'Data was changed by somebody else during the import; this chunk was not written, import again (nothing is doubled)',
  },
})

/**
 * Where imported enterprises and labels are kept. `apply` must run in a transaction; `loadExisting` must see all
 * cities.
 * Refusal (thrown): import-changed-meanwhile.
 */
export const importStore = (tools: Pick<StoreTools, 'query' | 'recordHistory'>): ImportStore =>
  enterpriseStore({ ...tools, action: 'import', overtaken: refuse('import-changed-meanwhile') })
