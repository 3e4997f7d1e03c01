import { defineRefusals, Refused } from '../../pure/refusal'
import type { Actor } from '../../pure/actor'
import type { Label, Moment } from '../../pure/workflow'
import { maxCharacters, oneOf, RULES, wholeNumber } from '../../pure/rule-words'
import type { Setting, Settings, ValueOf } from '../../pure/setting'
import { query, inTransaction } from '../database/database'
import { withReason } from '../walls/author'
import { recordHistory } from '../flows/history'
import { bootRegistry } from '../process/boot-registries'

export const refuse = defineRefusals({
  'setting-unknown': { status: 404, zh: '没有“{code}”这项设置', en: 'There is no setting "{code}"' },
  'setting-invalid': {
    status: 400,
    zh: '设置“{label}”的值“{value}”不符合要求：{rule}',
    en: 'The value "{value}" of the setting {code} is not accepted: {rule}',
  },
})

const declared = bootRegistry<Setting>('setting')

/**
 * Declares the settings of a plugin; code reads them by name, people know them by code.
 * @throws when a name is declared already.
 */
export const defineSettings = (owner: string, settings: Settings): void => declared.addAll(owner, settings)

/** Values in force: set by staff, else the default. One query for all that are asked for. */
export async function readSettings<T extends Settings>(settings: T): Promise<{ [K in keyof T]: ValueOf<T[K]> }> {
  const rows = await query<{ name: string; value: unknown }>(
    'select name, value from desk_setting where name = any($1::text[])',
    [Object.keys(settings)],
  )
  const stored = new Map(rows.map((row) => [row.name, row.value]))
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [
      name,
      stored.has(name) && !invalid(setting, stored.get(name)) ? stored.get(name) : setting.default,
    ]),
  ) as { [K in keyof T]: ValueOf<T[K]> }
}

/** Label of a setting; undefined for an unknown one. */
export function settingLabel(name: string): Label | undefined {
  const setting = declared.get(name)
  return setting && { zh: `${setting.code} ${setting.label.zh}`, en: `${setting.code} ${setting.label.en}` }
}

/** All settings for the panel, with value, default and last change. */
export async function describeSettings(): Promise<Record<string, unknown>[]> {
  const rows = await query<{ name: string; value: unknown; changed_at: string; changed_by: string }>(
    'select * from desk_setting',
  )
  const stored = new Map(rows.map((row) => [row.name, row]))
  return declared.all().map(([name, setting]) => {
    const row = stored.get(name)
    return {
      name,
      ...setting,
      value: row ? row.value : setting.default,
      changedAt: row?.changed_at ?? null,
      changedBy: row?.changed_by ?? null,
    }
  })
}

/** Changes one setting; the history keeps old and new value. */
export function changeSetting(name: string, value: unknown, reason: string, actor: Actor, at: Moment): Promise<void> {
  const setting = declared.get(name)
  if (!setting) throw new Refused(refuse('setting-unknown', { code: name }))
  const wrong = setting.type === 'text' && typeof value === 'string' ? setting.check(value) : undefined
  if (wrong) throw new Refused(wrong)
  const rule = invalid(setting, value)
  if (rule)
    throw new Refused(
      refuse('setting-invalid', { code: setting.code, label: setting.label.zh, value: JSON.stringify(value), rule }),
    )
  return inTransaction(async () => {
    const [row] = await withReason(reason, () =>
      query<{ version: number; was: unknown }>(
        `insert into desk_setting as s (name, value, version, changed_at, changed_by) values ($1, $2::jsonb, 1, $3::timestamptz, $4)
       on conflict (name) do update set value = excluded.value, version = s.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
       returning version, (select value from desk_setting where name = $1) as was`,
        [name, JSON.stringify(value), at.now.toISOString(), actor.name],
      ),
    )
    const line = {
      uid: 'desk_setting',
      documentId: name,
      version: row?.version ?? 1,
      from: 'set',
      to: 'set',
      action: 'change' as const,
      reason,
    }
    await recordHistory([{ ...line, input: { was: row?.was ?? setting.default, value } }], actor, at)
  })
}

function invalid(setting: Setting, value: unknown): Label | undefined {
  switch (setting.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : RULES.boolean
    case 'integer':
      return Number.isSafeInteger(value) && Number(value) >= setting.min && Number(value) <= setting.max
        ? undefined
        : wholeNumber(setting.min, setting.max)
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(setting.options, value)
        ? undefined
        : oneOf(Object.keys(setting.options))
    case 'text':
      return typeof value === 'string' && value.length <= setting.max && !setting.check(value)
        ? undefined
        : maxCharacters(setting.max)
  }
}
