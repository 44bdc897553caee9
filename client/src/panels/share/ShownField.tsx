import { Button, Checkbox, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './share.module.css'
import { type ShownIds, isShown, toggled } from './shown-among.ts'
import type { Choice } from './use-shown-choices.ts'

type Props = {
  readonly of: 'lanes' | 'personas'
  readonly choices: readonly Choice[]
  readonly shown: ShownIds
  readonly onChange: (shown: ShownIds) => void
}

/** All of them with a tick each: whoever hides two takes two ticks away. */
export function ShownField({ of, choices, shown, onChange }: Props) {
  const { t } = useTranslation('links')
  const id = useId()
  const all = choices.map(({ value }) => value)
  const isLast = (value: string): boolean => toggled(shown, value, all) === shown && isShown(shown, value)
  return (
    <div role="group" aria-labelledby={id} aria-describedby={`${id}-later`}>
      <div className={classes['choiceHead']}>
        <Text fw={500} id={id}>
          {t(`form.${of}`)}
        </Text>
        {shown !== null && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
            {t('form.showAll')}
          </Button>
        )}
      </div>
      <div className={classes['choices']}>
        {choices.map(({ value, label }) => (
          <Checkbox
            key={value}
            size="sm"
            label={label}
            checked={isShown(shown, value)}
            disabled={isLast(value)}
            onChange={() => onChange(toggled(shown, value, all))}
          />
        ))}
      </div>
      <Text size="sm" c="dimmed" mt={4} id={`${id}-later`}>
        {t(shown === null ? `form.later.all` : `form.later.${of}`)}
      </Text>
    </div>
  )
}
