import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './share.module.css'
import { type ShownIds, isShown, toggled } from './shown-among.ts'
import type { Choice } from './use-shown-choices.ts'

type Props = {
  readonly of: 'lanes' | 'personas'
  readonly choices: readonly Choice[]
  readonly shown: ShownIds
  /** What keeps it from being sent. */
  readonly fault: string | null
  readonly onChange: (shown: ShownIds) => void
}

/** All of them with a tick each: whoever hides two takes two ticks away, and whoever shows two begins with none. */
export function ShownField({ of, choices, shown, fault, onChange }: Props) {
  const { t } = useTranslation('links')
  const id = useId()
  const all = choices.map(({ value }) => value)
  return (
    <div
      role="group"
      aria-labelledby={id}
      aria-describedby={`${id}-later`}
      tabIndex={-1}
      style={{ outline: 0 }}
      {...(fault !== null && { 'data-fault': true })}
    >
      <div className={classes['choiceHead']}>
        <Text fw={500} id={id}>
          {t(`form.${of}`)}
        </Text>
        <Group gap={4}>
          <ChooseButton name={t('form.showAll')} isSo={shown === null} onChoose={() => onChange(null)} />
          <ChooseButton name={t('form.showNone')} isSo={shown?.length === 0} onChoose={() => onChange([])} />
        </Group>
      </div>
      <div className={classes['choices']}>
        {choices.map(({ value, label }) => (
          <Checkbox
            key={value}
            size="sm"
            label={label}
            checked={isShown(shown, value)}
            onChange={() => onChange(toggled(shown, value, all))}
          />
        ))}
      </div>
      {fault !== null && (
        <Text size="sm" c="var(--mantine-color-error)" mt={4}>
          {fault}
        </Text>
      )}
      <Text size="sm" c="dimmed" mt={4} id={`${id}-later`}>
        {t(shown === null ? `form.later.all` : `form.later.${of}`)}
      </Text>
    </div>
  )
}

type ChooseProps = { readonly name: string; readonly isSo: boolean; readonly onChoose: () => void }

/** It stays when there is nothing left for it to do, and so does the focus. */
function ChooseButton({ name, isSo, onChoose }: ChooseProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={onChoose}
      {...(isSo && { 'aria-disabled': true, c: 'dimmed' })}
    >
      {name}
    </Button>
  )
}
