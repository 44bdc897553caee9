import { Button } from '@mantine/core'
import { IconChevronDown, IconUser } from '@tabler/icons-react'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { PersonaFace } from '../../ui/PersonaFace.tsx'
import classes from './board.module.css'

const PersonaItems = lazyPart(async () => {
  const [{ PersonaItems }] = await Promise.all([import('./PersonaItems.tsx'), loadPart('evidence')])
  return { default: PersonaItems }
})
const ManagePersonas = lazyPart(async () => ({
  default: (await import('../personas/ManagePersonas.tsx')).ManagePersonas,
}))
const PersonaCardDialog = lazyPart(async () => ({
  default: (await import('../personas/PersonaCardDialog.tsx')).PersonaCardDialog,
}))

const MANAGE = Symbol('manage')

/** Whose journey is shown: one persona's, or all. */
export function PersonaSwitch({ personas }: { personas: readonly Persona[] }) {
  const { t } = useTranslation('app')
  const shown = useEditorState(({ persona }) => persona)
  const [dialog, setDialog] = useState<typeof MANAGE | string | null>(null)
  const one = personas.find(({ id }) => id === shown)
  const read = personas.find(({ id }) => id === dialog)
  const name = one?.name ?? t(personas.length === 0 ? 'board.personaNone' : 'board.personaAll')
  const close = (): void => setDialog(null)
  const editor = useEditor()
  const isGone = shown !== null && !one
  // Whom nobody shows any more, everybody's journey takes the place of.
  useEffect(() => {
    if (isGone) editor.setPersona(null)
  }, [isGone, editor])
  return (
    <>
      <MenuButton
        position="bottom-start"
        target={
          <Button
            className={classes['narrow'] ?? ''}
            variant="subtle"
            color="gray"
            size="sm"
            flex="none"
            aria-label={t('board.personaLabel', { name })}
            leftSection={
              one ? <PersonaFace persona={one} size={22} /> : <IconUser size={18} stroke={1.5} aria-hidden />
            }
            rightSection={<IconChevronDown className={classes['wide']} size={14} stroke={1.5} aria-hidden />}
          >
            {/* A face says that it is a persona: the bar stays as it is when one is chosen. */}
            <span className={`${classes['words']} ${classes['persona']}`}>
              {one ? name : t('board.personaLabel', { name })}
            </span>
          </Button>
        }
        items={<PersonaItems personas={personas} onRead={setDialog} onManage={() => setDialog(MANAGE)} />}
      />
      {dialog !== null && (
        <Suspense>
          {dialog === MANAGE && <ManagePersonas onClose={close} />}
          {read && <PersonaCardDialog persona={read} onClose={close} />}
        </Suspense>
      )}
    </>
  )
}
