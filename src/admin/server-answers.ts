import { chinesePluginName } from '../shared/admin/plugin-names'
import { isPanelChinese } from './preferences'
import names from './translations/server-names.json'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const LAYOUT = /\/admin\/permissions(\?.*)?$/
const NAMED_FIELDS = new Set(['displayName', 'category', 'subCategory', 'plugin'])
const chineseNames: Record<string, string> = names

function chineseName(name: string): string {
  const bare = name.replace(/^plugin::/, '')
  return chineseNames[bare] ?? chinesePluginName(bare) ?? name
}

type TypeNames = ReadonlyMap<string, string>

function renameInLayout(value: Json, typeNames: TypeNames): Json {
  if (Array.isArray(value)) return value.map((item) => renameInLayout(item, typeNames))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => {
      if (key === 'label' && typeof value.uid === 'string') return [key, typeNames.get(value.uid) ?? held]
      if (key === 'label' && (held === 'Fields' || held === 'Locales')) return [key, chineseName(held)]
      const isName = typeof held === 'string' && NAMED_FIELDS.has(key)
      return [key, isName ? chineseName(held) : renameInLayout(held, typeNames)]
    }),
  )
}

type ContentTypes = { data: Array<{ uid: string; info: { displayName: string } }> }

/** The permission layout names a type by its English singular name, so its display name is requested. */
async function askTypeNames(layoutUrl: string, ask: typeof fetch, init?: RequestInit): Promise<TypeNames> {
  const response = await ask(layoutUrl.replace(LAYOUT, '/content-manager/content-types'), init)
  if (!response.ok) return new Map()
  const { data } = (await response.json()) as ContentTypes
  return new Map(data.map(({ uid, info }) => [uid, chineseName(info.displayName)]))
}

async function answerWith(response: Response, change: (answer: Json) => Json | Promise<Json>): Promise<Response> {
  const changed = await change((await response.clone().json()) as Json)
  const { status, statusText, headers } = response
  return new Response(JSON.stringify(changed), { status, statusText, headers })
}

/** Errors are answered in the panel's language, which may differ from the browser's. */
function inLanguage(input: RequestInfo | URL, init?: RequestInit): RequestInit {
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))
  headers.set('Accept-Language', isPanelChinese() ? 'zh-Hans' : 'en')
  return { ...init, headers }
}

/** Strapi's server names permissions in English only; translates them for the panel. */
export function translateServerAnswers(): void {
  const ask = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const asked = inLanguage(input, init)
    const response = await ask(input, asked)
    const url = input instanceof Request ? input.url : String(input)
    const isJson = response.headers.get('content-type')?.includes('json') === true
    if (!response.ok || !isJson || !isPanelChinese() || !LAYOUT.test(url)) return response
    return answerWith(response, async (layout) => renameInLayout(layout, await askTypeNames(url, ask, asked)))
  }
}
