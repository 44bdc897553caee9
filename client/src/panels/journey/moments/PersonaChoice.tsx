import { Text } from '@mantine/core'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { Choice } from '../../fields/Choice.tsx'
import classes from './moments.module.css'

type Props = { personas: readonly Pick<Persona, 'id' | 'name'>[]; persona: string }

/** Whose journey this is about; the board then shows the same. */
export function PersonaChoice({ personas, persona }: Props) {
  const { t } = useTranslation('insights')
  const editor = useEditor()
  return (
    <div className={classes['persona']}>
      {personas.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('moments.noPersona')}
        </Text>
      ) : (
        <Choice
          required
          label={t('moments.persona')}
          value={persona}
          options={personas.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => editor.setPersona(id)}
        />
      )}
    </div>
  )
}
