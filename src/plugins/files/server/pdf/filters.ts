import { clip } from '../../../../shared/pure/brief'
import { inflateSync } from 'node:zlib'
import { Flawed, type Budget } from '../flaws'
import { Malformed, valuesOf, type Dict, type Value } from './lexer'

const END = Buffer.from('endstream')
/** No honest program applies more filters to one stream. */
const MOST_FILTERS = 4
/** How often each byte may be read: once with its object, again through references. */
export const READINGS = 8

export interface Budgets {
  /** Bytes read, counted each time. */
  read: Budget
  unpacked: Budget
}

/**
 * Unpacks a stream up to its first `endstream`. Where another program would read further, the packed data do not end
 * properly, and the file is refused.
 * @throws Malformed for unsupported filters, predictors, or invalid data.
 */
export function unpackStream(bytes: Buffer, dict: Dict, { read, unpacked }: Budgets): Buffer {
  const from = dict.streamAt as number
  const end = bytes.indexOf(END, from)
  if (end < 0) throw new Malformed('a stream without an end')
  read.spend(end - from)
  if (valuesOf(dict, 'DecodeParms').some(predicts)) throw new Malformed('a predictor')
  let data = bytes.subarray(from, end)
  for (const filter of filtersOf(dict)) {
    data = unpack(filter, data, unpacked)
    unpacked.spend(data.length)
    read.grant(READINGS * data.length)
  }
  return data
}

function filtersOf(dict: Dict): string[] {
  const [filter, ...others] = valuesOf(dict, 'Filter')
  if (!filter) return []
  const names = filter.is === 'list' ? filter.items : [filter]
  if (others.length > 0 || names.length > MOST_FILTERS) throw new Malformed('filters')
  return names.map((name) => {
    if (name.is !== 'name') throw new Malformed('a filter that is no name')
    return name.name
  })
}

function predicts(parameters: Value): boolean {
  if (parameters.is === 'list') return parameters.items.some(predicts)
  if (parameters.is !== 'dict') return parameters.is === 'ref'
  return valuesOf(parameters, 'Predictor').some((value) => value.is !== 'plain' || value.number !== 1)
}

function unpack(filter: string, data: Buffer, budget: Budget): Buffer {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return inflated(data, budget)
    case 'ASCIIHexDecode':
    case 'AHx':
      return hex(data)
    default:
      throw new Malformed(`filter ${clip(filter, 20)}`)
  }
}

function inflated(data: Buffer, budget: Budget): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, budget.rest) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Flawed('too-large')
    throw new Malformed('compressed data')
  }
}

function hex(data: Buffer): Buffer {
  const end = data.indexOf('>')
  if (end < 0) throw new Malformed('hexadecimal data without an end')
  return Buffer.from(data.toString('latin1', 0, end).replace(/\s/g, ''), 'hex')
}
