import { readModel } from '../../../shared/pure/read-model'

export const STANDINGS = readModel('standings', ['credit_code', 'category_code', 'state'])
