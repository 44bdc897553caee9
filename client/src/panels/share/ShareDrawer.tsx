import { ActionIcon, Drawer, Group, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Link } from '@wegpunkt/shared/links/link'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadeLink } from '../../api/links.ts'
import { isInList } from '../sheet/is-in-list.ts'
import { LinkForm } from './LinkForm.tsx'
import { LinkList } from './LinkList.tsx'
import { MadeView } from './MadeView.tsx'
import classes from './share.module.css'

/** What the drawer shows: all links, one in the making or to be changed, or an address, which is shown once. */
type Shown =
  | { readonly what: 'list' }
  | { readonly what: 'form'; readonly link: Link | null }
  | { readonly what: 'made'; readonly made: MadeLink }

const list: Shown = { what: 'list' }

/** The board's links, beside the board: what is selected there can become a stop of a tour. Shown while it is rendered. */
export function ShareDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('links')
  const [shown, setShown] = useState<Shown>(list)
  const back = (): void => setShown(list)
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={440}
      withOverlay={false}
      lockScroll={false}
      trapFocus={false}
      closeOnClickOutside={false}
      // On the board Escape means what it means there.
      closeOnEscape={false}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isInList(event)) return
        event.preventDefault()
        onClose()
      }}
      shadow="md"
      padding="md"
      title={
        <Group gap={4} wrap="nowrap">
          {shown.what !== 'list' && (
            <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('back')} onClick={back}>
              <IconArrowLeft size={18} stroke={1.5} aria-hidden />
            </ActionIcon>
          )}
          <Title order={2} size="h3">
            <ShownTitle shown={shown} />
          </Title>
        </Group>
      }
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ inner: classes['inner'] ?? '', content: classes['content'] ?? '' }}
    >
      <div key={shown.what} ref={takeFocus} tabIndex={-1} style={{ outline: 0 }}>
        {shown.what === 'list' && (
          <LinkList
            onMade={(made) => setShown({ what: 'made', made })}
            onEdit={(link) => setShown({ what: 'form', link })}
            onAway={onClose}
          />
        )}
        {shown.what === 'form' && (
          <LinkForm
            key={shown.link?.id ?? ''}
            link={shown.link}
            onMade={(made) => setShown({ what: 'made', made })}
            onDone={back}
          />
        )}
        {shown.what === 'made' && (
          <MadeView
            made={shown.made}
            onSettings={() => setShown({ what: 'form', link: shown.made.link })}
            onDone={back}
          />
        )}
      </div>
    </Drawer>
  )
}

/** What was pressed to come here is outside, or gone: whoever goes on by keys begins at the top of what is shown. */
function takeFocus(shown: HTMLElement | null): void {
  // The board beside it can be used, and is not to be hidden from those who hear what is there.
  shown?.closest('[aria-modal]')?.removeAttribute('aria-modal')
  if (shown && !shown.contains(document.activeElement)) shown.focus({ preventScroll: true })
}

function ShownTitle({ shown }: { shown: Shown }) {
  const { t } = useTranslation('links')
  switch (shown.what) {
    case 'list':
      return t('title')
    case 'form':
      return shown.link ? t('form.edit', { name: shown.link.name }) : t('form.new')
    case 'made':
      return t('made.title', { name: shown.made.link.name })
    default:
      return assertNever(shown)
  }
}
