import type { Context } from 'koa'
import { object, string } from 'yup'
import { must, type Locale } from '../../../shared/pure/refusal'
import { staffActorOf } from '../../../shared/server/walls/actors'
import { permitted } from '../../../shared/server/flows/permissions'
import { answerWrite, inputOf, momentOf, ok } from '../../../shared/server/http/requests'
import { validated } from '../../../shared/server/http/validated'
import { refuse } from '../domain/render'
import { CHANGE_TEMPLATES, READ_TEMPLATES } from './permissions'
import { preview } from './preview'
import { readTemplates, oneTemplate, resetTemplate, saveTemplate, type Change } from './templates'
import { paramsOf } from '../../../shared/server/http/request-parts'

const reads = permitted(READ_TEMPLATES)
const changes = permitted(CHANGE_TEMPLATES)

export const templateRoutes = [
  { method: 'GET', path: '/templates', handler: list, config: reads },
  { method: 'GET', path: '/templates/:notice', handler: one, config: reads },
  { method: 'PUT', path: '/templates/:notice/:locale', handler: save, config: changes },
  { method: 'POST', path: '/templates/:notice/:locale/preview', handler: show, config: reads },
  { method: 'POST', path: '/templates/:notice/:locale/reset', handler: reset, config: changes },
]

// What is empty or too long is for the template's own check, which says it in its own words.
const wording = { subject: string().defined().label('标题'), body: string().defined().label('正文') }
const saved = object(wording).noUnknown()
const shown = object({ ...wording, documentId: string().min(1).max(64).label('documentId') }).noUnknown()
const nothing = object({}).noUnknown()

const edited = (ctx: Context): { notice: string; locale: Locale } => {
  const { notice, locale } = paramsOf(ctx, 'notice', 'locale')
  if (locale !== 'zh' && locale !== 'en') must(refuse('notice-unknown', { notice: `${notice}/${locale}` }))
  return { notice, locale: locale as Locale }
}

async function list(ctx: Context): Promise<void> {
  await staffActorOf(ctx)
  ctx.body = { data: await readTemplates(), meta: {} }
}

async function one(ctx: Context): Promise<void> {
  await staffActorOf(ctx)
  ctx.body = { data: await oneTemplate(paramsOf(ctx, 'notice').notice), meta: {} }
}

async function changeOf(ctx: Context): Promise<Change & { input: Record<string, unknown> }> {
  const { notice, locale } = edited(ctx)
  const actor = await staffActorOf(ctx)
  return { key: notice, locale, actor, at: momentOf(ctx), ...inputOf(ctx) }
}

async function save(ctx: Context): Promise<void> {
  const { input, ...change } = await changeOf(ctx)
  const template = validated(saved, input)
  await answerWrite(ctx, change.actor, async () => {
    await saveTemplate(change, template)
    return ok(await oneTemplate(change.key))
  })
}

async function reset(ctx: Context): Promise<void> {
  const { input, ...change } = await changeOf(ctx)
  validated(nothing, input)
  await answerWrite(ctx, change.actor, async () => {
    await resetTemplate(change)
    return ok(await oneTemplate(change.key))
  })
}

async function show(ctx: Context): Promise<void> {
  const { notice, locale } = edited(ctx)
  await staffActorOf(ctx)
  const { documentId, ...template } = validated(shown, inputOf(ctx).input)
  ctx.body = { data: await preview(notice, locale, template, documentId), meta: {} }
}
