import { useMemo } from 'react'
import { notifyChanged, useStaffApi, useStaffData } from '../../../../shared/admin/api'
import type { Label } from '../../../../shared/pure/workflow'

export interface InboxLine {
  id: number
  noticeLabel: Label | null
  subject: string
  body: string
  link: string | null
  createdAt: string
  readAt: string | null
}

/** The own messages, unread first. */
export const useInbox = (page: number, pageSize: number) =>
  useStaffData<InboxLine[]>(`/notices/inbox?pagination[page]=${page}&pagination[pageSize]=${pageSize}`)

export function useReading() {
  const api = useStaffApi()
  return useMemo(
    () => ({
      read: async (id: number) => {
        await api.post(`/notices/inbox/${id}/read`, {})
        notifyChanged()
      },
      readAll: async () => {
        await api.post('/notices/inbox/read-all', {})
        notifyChanged()
      },
    }),
    [api],
  )
}
