import { refuse as refuseGeneral } from '../../pure/general-refusals'
import { refuse as refuseInput } from '../../pure/input-shape'
import { isDiskFull, outageOf } from '../../pure/outage'
import { defineRefusals, isRefusal, Refused, type Refusal } from '../../pure/refusal'
import { bootRegistry } from '../process/boot-registries'

export const refuse = defineRefusals({
  'malformed-json': { status: 400, zh: '请求内容不是合法的 JSON', en: 'The body is not valid JSON' },
  'body-unreadable': {
    status: 400,
    zh: '请求内容无法读取：与所声明的编码或格式不符',
    en: 'The body cannot be read: it is not what its encoding or type says',
  },
  'address-malformed': {
    status: 400,
    zh: '地址含有不能识别的字符',
    en: 'The address holds characters that cannot be read',
  },
  'procedure-bypassed': {
    status: 409,
    zh: '该内容由办理流程维护，不能直接修改、新增或删除',
    en: 'This is kept by its procedure and cannot be written directly',
  },
  'append-only': { status: 409, zh: '留痕记录只能追加，不能修改或删除', en: 'The record is append-only' },
  'foreign-territory': { status: 403, zh: '不能写入其他辖区的数据', en: 'Rows of another territory cannot be written' },
  'already-exists': {
    status: 409,
    zh: '已存在相同的记录，请核对后修改',
    en: 'Such a record exists already; check and change it',
  },
  'unknown-reference': {
    status: 400,
    zh: '所选内容已不存在，请刷新后重新选择',
    en: 'It refers to something that does not exist any more; reload and choose again',
  },
  'constraint-broken': {
    status: 400,
    zh: '填写内容相互矛盾或超出范围，请核对后修改',
    en: 'The values contradict each other or are out of range; check and change them',
  },
  'changed-at-once': { status: 409, zh: '该事项正由多人同时办理，请刷新后重试', en: 'Several acts at once; try again' },
  'value-unusable': { status: 400, zh: '数据库不能保存该值', en: 'The database cannot store this value' },
  unexpected: {
    status: 500,
    zh: '系统发生错误，请将错误编号{requestId}提供给系统管理员',
    en: 'Something went wrong; tell the administrator the number {requestId}',
  },
  'database-away': {
    status: 503,
    zh: '系统暂时无法连接数据库，请稍后重试',
    en: 'The database cannot be reached at the moment; try again shortly',
  },
  'storage-full': {
    status: 503,
    zh: '系统存储空间不足，内容未保存，请稍后重试',
    en: 'The server has no room left; nothing was stored, try again later',
  },
  'server-busy': { status: 503, zh: '系统繁忙，请稍后重试', en: 'The server is busy; try again' },
})

interface DatabaseError {
  code?: string
  constraint?: string
  table?: string
  detail?: string
}

const BY_SQLSTATE: Record<string, Parameters<typeof refuse>[0]> = {
  WF001: 'procedure-bypassed',
  WF002: 'append-only',
  '42501': 'foreign-territory',
  '23505': 'already-exists',
  '23503': 'unknown-reference',
  '23514': 'constraint-broken',
  '40001': 'changed-at-once',
  '40P01': 'changed-at-once',
  '22021': 'value-unusable',
  '22P05': 'value-unusable',
  '22003': 'value-unusable',
  '22007': 'value-unusable',
  '22008': 'value-unusable',
  '22009': 'value-unusable',
}

/** Refusals by constraint, declared beside the rule that the constraint enforces. */
const named = bootRegistry<Refusal>('sentence of the constraint')

/**
 * Declares at boot the refusal for a violated constraint.
 * @throws when it has one already.
 */
export const nameConstraint = (owner: string, constraint: string, refusal: Refusal): void =>
  named.add(owner, constraint, refusal)

/** Refusals by SQLSTATE of our own triggers. */
const bySqlstate = bootRegistry<(error: DatabaseError) => Refusal>('refusal of the SQLSTATE')
export const mapDatabaseError = (owner: string, code: string, refusalFor: (error: DatabaseError) => Refusal): void =>
  bySqlstate.add(owner, code, refusalFor)

/** The refusal for an error, if there is one; other errors stay errors. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refused) return error.refusal
  if (isRefusal(error)) return error
  const { code, constraint, table } = error as DatabaseError
  const own = code === undefined ? undefined : bySqlstate.get(code)
  if (own) return own(error as DatabaseError)
  const known = code === undefined ? undefined : BY_SQLSTATE[code]
  if (known) return (constraint && named.get(constraint)) || refuse(known, { constraint: constraint ?? table ?? '' })
  if (isDiskFull(error)) return refuse('storage-full', { seconds: SHORTLY })
  const outage = outageOf(error)
  if (outage) return refuse(outage === 'away' ? 'database-away' : 'server-busy', { seconds: SHORTLY })
  const name = (error as Error).name
  const { status, type, httpCode } = error as { status?: number; type?: string; httpCode?: number }
  if (status === 413 || httpCode === 413 || type === 'entity.too.large') return refuseGeneral('body-too-large')
  // Errors of zlib and the form parser for a body that does not match its headers; neither has a status.
  if (
    httpCode !== undefined ||
    status === 415 ||
    type === 'request.aborted' ||
    /^(Z_\w+|ERR__?ERROR_\w+|ERR_PADDING\w*)$/.test(code ?? '')
  )
    return refuse('body-unreadable')
  // The JSON parser names no other key in such an error.
  if (/forbidden prototype property/.test((error as Error).message))
    return refuseInput('forbidden-key', { name: '__proto__' })
  if (name === 'SyntaxError' && status === 400) return refuse('malformed-json')
  return undefined
}

/** Seconds; a database outage is usually a restart. */
const SHORTLY = 5
