import { Button, Dialog } from '@strapi/design-system'
import { useEffect } from 'react'
import { useBlocker } from 'react-router-dom'
import { useWords } from '../../../shared/admin/words'

/** Asks before leaving the page with unsaved input; moving between parts of the form does not count as leaving. */
export function LeaveGuard({ unsaved }: { unsaved: number }) {
  const { t } = useWords('forms')
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved > 0 && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (unsaved === 0) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
  const isBlocked = blocker.state === 'blocked'
  if (!isBlocked) return null
  return (
    <Dialog.Root open onOpenChange={(open) => !open && blocker.reset()}>
      <Dialog.Content>
        <Dialog.Header>{t('leave')}</Dialog.Header>
        <Dialog.Body>{t('leaveAbout', { count: unsaved })}</Dialog.Body>
        <Dialog.Footer>
          <Button variant="tertiary" onClick={() => blocker.reset()}>
            {t('stay')}
          </Button>
          <Button variant="danger" onClick={() => blocker.proceed()}>
            {t('leaveAnyway')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  )
}
