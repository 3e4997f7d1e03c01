import { readModel } from '../../../shared/pure/read-model'

/** Of private files, for what later plugins say of who reads them. */
export const FILE_TABLE = 'private_files'

/** What proves something: by whom it was uploaded and whether it may be relied on, never its bytes. */
export const FILES = readModel(FILE_TABLE, [
  'document_id',
  'name',
  'size',
  'purpose',
  'scan',
  'credit_code',
  'uploaded_at',
])
