import { readModel } from '../../../shared/pure/read-model'

/** Private files, for later plugins' conditions on who reads them. */
export const FILE_TABLE = 'private_files'

/** Evidence: who uploaded it and whether it is clean, without its bytes. */
export const FILES = readModel(FILE_TABLE, [
  'document_id',
  'name',
  'size',
  'purpose',
  'scan',
  'credit_code',
  'uploaded_at',
])
