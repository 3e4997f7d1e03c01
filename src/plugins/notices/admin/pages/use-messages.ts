import { useEffect, useState } from 'react'
import { useStaffApi, type StaffError } from '../../../../shared/admin/api'
import type { Channel } from '../../contract'
import type { AnswerCode, MessageState } from '../../domain/message-words'

export interface MessageLine {
  id: string
  createdAt: string
  notice: string
  recipient: string
  recipientName: string
  channel: Channel
  address: string | null
  subject: string
  state: MessageState
  answer: AnswerCode | null
  answerText: string | null
  attempts: number
  endedAt: string | null
  cityCode: string | null
}

export interface MessageFilter {
  q: string
  state: '' | 'trouble' | MessageState
  channel: '' | Channel
}

interface State {
  lines: MessageLine[]
  next: string | null
  error?: StaffError
}

/** The outbox by a filter, a page at a time, newest first; `reload` reads its first page anew. */
export function useMessages({ q, state, channel }: MessageFilter): Partial<State> & {
  older: () => void
  reload: () => void
} {
  const api = useStaffApi()
  const [read, setRead] = useState<State>()
  const [before, setBefore] = useState<string>()
  const [turn, setTurn] = useState(0)
  useEffect(() => setBefore(undefined), [q, state, channel])
  useEffect(() => {
    let current = true
    const asked = Object.entries({ q: q.trim(), state, channel, before }).filter(([, value]) => value)
    api.get<MessageLine[]>(`/notices/messages?${new URLSearchParams(asked as [string, string][]).toString()}`).then(
      ({ data, meta }) => {
        const next = (meta?.next as string | null | undefined) ?? null
        if (current) setRead((was) => ({ lines: before && was ? [...was.lines, ...data] : data, next }))
      },
      (error: StaffError) => current && setRead({ lines: [], next: null, error }),
    )
    return () => {
      current = false
    }
  }, [api, q, state, channel, before, turn])
  const reload = (): void => {
    setBefore(undefined)
    setTurn((was) => was + 1)
  }
  return { ...read, older: () => setBefore(read?.next ?? undefined), reload }
}
