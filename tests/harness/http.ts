import { baseUrl } from './app'

export interface Reply {
  status: number
  // Tests assert on bodies of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
  headers: Headers
}

export interface Somebody {
  readonly token?: string
  get(path: string, headers?: Record<string, string>): Promise<Reply>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  delete(path: string, headers?: Record<string, string>): Promise<Reply>
  upload(
    path: string,
    file: { name: string; bytes: Uint8Array; type?: string },
    field?: string,
    fields?: Record<string, string>,
  ): Promise<Reply>
}

/** A client with or without a token, over real HTTP; `url` of another process of the app. */
export function somebody(token?: string, url = baseUrl): Somebody {
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> => {
    const form = body instanceof FormData
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : form ? body : typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await answer.text()
    return { status: answer.status, body: parse(text), headers: answer.headers }
  }
  return {
    token,
    get: (path, headers) => call('GET', path, undefined, headers),
    post: (path, body = {}, headers) => call('POST', path, body, headers),
    put: (path, body = {}, headers) => call('PUT', path, body, headers),
    delete: (path, headers) => call('DELETE', path, undefined, headers),
    upload: (path, { name, bytes, type }, field = 'file', fields = {}) => {
      const form = new FormData()
      for (const [key, value] of Object.entries(fields)) form.append(key, value)
      form.append(field, new Blob([new Uint8Array(bytes)], { type }), name)
      return call('POST', path, form)
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
