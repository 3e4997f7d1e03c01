import { createContext, useCallback, useContext, useRef, useState } from 'react'
import { useStaffApi, type StaffError } from '../../../shared/admin/api'
import { useRefresh } from '../../../shared/admin/refresh'
import { useWords } from '../../../shared/admin/words'
import type { FormEdit } from '../domain/form-edit'
import type { FormVersion } from '../domain/form-page'
import { sayRefusal } from './say-refusal'

/** Unsaved input and the server's refusals, by place in the form. */
export interface Editor {
  mayEdit: boolean
  unsaved: number
  typed: (place: string) => unknown
  type: (place: string, value: unknown) => void
  /** Discards the input at a place. */
  drop: (place: string) => void
  refusal: (place: string) => string | undefined
  busy: string | undefined
  /** Shows why input is not sent. */
  refuse: (place: string, sentence: string) => void
  /** Sends one edit; the input stays unless the edit was accepted. */
  save: (place: string, edit: FormEdit) => Promise<void>
}

type Places<T> = Readonly<Record<string, T>>

const without = <T>(places: Places<T>, place: string): Places<T> =>
  Object.fromEntries(Object.entries(places).filter(([name]) => name !== place))

function useTyped() {
  const [typed, setTyped] = useState<Places<unknown>>({})
  const [refusals, setRefusals] = useState<Places<string>>({})
  const drop = useCallback((place: string) => {
    setTyped((was) => without(was, place))
    setRefusals((was) => without(was, place))
  }, [])
  return {
    unsaved: Object.keys(typed).length,
    typed: (place: string) => typed[place],
    type: (place: string, value: unknown) => setTyped((was) => ({ ...was, [place]: value })),
    drop,
    refusal: (place: string) => refusals[place],
    refuse: (place: string, sentence: string) => setRefusals((was) => ({ ...was, [place]: sentence })),
  }
}

export function useDraftEditor(draft: FormVersion | null, mayEdit: boolean): Editor {
  const api = useStaffApi()
  const refresh = useRefresh()
  const words = useWords('forms')
  const places = useTyped()
  const { drop, refuse } = places
  const [busy, setBusy] = useState<string>()
  // A save is answered before the page reloads, so the version is kept here.
  const version = useRef(0)
  version.current = Math.max(version.current, draft?.version ?? 0)

  const save = async (place: string, edit: FormEdit): Promise<void> => {
    if (!draft || busy) return
    setBusy(place)
    try {
      const path = `/forms/application-form/${draft.documentId}/edit`
      const { data } = await api.post<{ version: number }>(path, { edit, version: version.current })
      version.current = data.version
      drop(place)
      refresh()
    } catch (error) {
      const { code, message } = error as StaffError
      refuse(place, sayRefusal(draft.form, message, words))
      if (code === 'changed-meanwhile' || code === 'not-from-here') refresh()
    }
    setBusy(undefined)
  }
  return { ...places, mayEdit: mayEdit && draft !== null, busy, save }
}

const EditorContext = createContext<Editor | undefined>(undefined)
export const EditorProvider = EditorContext.Provider

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('there is no editor around this')
  return editor
}
