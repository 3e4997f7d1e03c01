import { useEffect, useMemo, useState } from 'react'
import { useStaffApi, useStaffData, type StaffError } from '../../../../shared/admin/api'
import type { Channel } from '../../../../shared/pure/notice'
import type { Label } from '../../../../shared/pure/workflow'
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
  /** Key of the catalogue. */
  notice: string
}

/** Names of notices, by key. */
export type NoticeLabels = Readonly<Record<string, Label>>

interface State {
  lines: MessageLine[]
  next: string | null
  error?: StaffError
}

/** The outbox by a filter, a page at a time, newest first; `reload` reads its first page anew. */
export function useMessages({ q, state, channel, notice }: MessageFilter): Partial<State> & {
  older: () => void
  reload: () => void
} {
  const api = useStaffApi()
  const [read, setRead] = useState<State>()
  const [before, setBefore] = useState<string>()
  const [turn, setTurn] = useState(0)
  useEffect(() => setBefore(undefined), [q, state, channel, notice])
  useEffect(() => {
    let current = true
    const asked = Object.entries({ q: q.trim(), state, channel, notice, before }).filter(([, value]) => value)
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
  }, [api, q, state, channel, notice, before, turn])
  const reload = (): void => {
    setBefore(undefined)
    setTurn((was) => was + 1)
  }
  return { ...read, older: () => setBefore(read?.next ?? undefined), reload }
}

/** The names of all notices; none until they are read. */
export function useNoticeLabels(): NoticeLabels {
  const { data } = useStaffData<{ notice: string; label: Label }[]>('/notices/kinds')
  return useMemo(() => Object.fromEntries((data ?? []).map(({ notice, label }) => [notice, label])), [data])
}
