import { Button, Text } from '@mantine/core'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { useTranslation } from 'react-i18next'
import { PersonaFace } from '../../ui/PersonaFace.tsx'
import classes from './personas.module.css'

type Props = { personas: readonly Persona[]; isBusy: boolean; onAdd: (id: string) => void }

/** What the library has beside those of the board. */
export function OtherPersonas({ personas, isBusy, onAdd }: Props) {
  const { t } = useTranslation('evidence')
  if (personas.length === 0) return <Text c="dimmed">{t('board.noOthers')}</Text>
  return (
    <ul className={classes['list']}>
      {personas.map((persona) => (
        <li key={persona.id} className={`${classes['item']} ${classes['entry']}`}>
          <PersonaFace persona={persona} size={36} />
          <div className={classes['words']}>
            <Text fw={600}>{persona.name}</Text>
            <Text size="sm" c="dimmed">
              {persona.segment || t(`personas.types.${persona.type}`)}
            </Text>
          </div>
          <Button
            size="sm"
            variant="default"
            disabled={isBusy}
            aria-label={t('board.addNamed', { name: persona.name })}
            onClick={() => onAdd(persona.id)}
          >
            {t('board.add')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
