import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { outcomeTypes } from '@wegpunkt/shared/board/choices'
import { createElementId } from '@wegpunkt/shared/board/element-id'
import { member } from '@wegpunkt/shared/board/gathered'
import type { Outcome } from '@wegpunkt/shared/board/method-schema'
import { checkOrderCount } from '@wegpunkt/shared/journey/checks/touchpoint'
import { isPrice } from '@wegpunkt/shared/journey/order-reasons'
import { useTranslation } from 'react-i18next'
import { type SelectedOf, useSetFields } from '../../../editor/selected.ts'
import { line } from '../../fields/field-checks.ts'
import { LineField } from '../../fields/LineField.tsx'
import classes from './method.module.css'
import { Section } from './Section.tsx'
import { useLatest } from './use-latest.ts'
import { Hint } from '../../../ui/Hint.tsx'

type Props = { touchpoint: SelectedOf<'touchpoint'>; readOnly: boolean }

/** Orders won and lost here, with the reason that was stated and the one that was found (METHOD.md M14). */
export function OrdersSection({ touchpoint, readOnly }: Props) {
  const { t } = useTranslation('method')
  const setFields = useSetFields([touchpoint])
  const latest = useLatest(touchpoint.id)
  const outcomes = Object.entries(touchpoint.element.outcomes ?? {})
  const sum = (type: Outcome['type']): number =>
    outcomes.reduce((total, [, outcome]) => total + (outcome.type === type ? outcome.count : 0), 0)
  const summary = outcomes.length > 0 ? t('orders.summary', { won: sum('won'), lost: sum('lost') }) : ''
  const write = (id: string, outcome: Outcome | undefined): void => setFields(member('outcomes', id, outcome))
  return (
    <Section id="orders" summary={summary} readOnly={readOnly}>
      {outcomes.map(([id, outcome]) => (
        <OrderFields
          key={id}
          outcome={outcome}
          readOnly={readOnly}
          remove={() => write(id, undefined)}
          write={(change) => write(id, { ...(latest()?.outcomes?.[id] ?? outcome), ...change })}
        />
      ))}
      {!readOnly && (
        <Group gap={8}>
          {outcomeTypes.map((type) => (
            <Button
              key={type}
              variant="default"
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() =>
                write(createElementId(), { type, count: 1, period: '', reasonStated: '', reasonFound: '' })
              }
            >
              {t(`orders.add.${type}`)}
            </Button>
          ))}
        </Group>
      )}
    </Section>
  )
}

type OrderProps = {
  outcome: Outcome
  readOnly: boolean
  write: (change: Partial<Outcome>) => void
  remove: () => void
}

function OrderFields({ outcome, readOnly, write, remove }: OrderProps) {
  const { t } = useTranslation('method')
  const { type, count, period, reasonStated, reasonFound } = outcome
  const isUnexplained = reasonFound === '' && isPrice(reasonStated)
  return (
    <div role="group" aria-label={t(`orders.${type}`)} className={classes['entry']}>
      <div className={classes['entryHead']}>
        <Text size="sm" fw={600} span>
          {t(`orders.${type}`)}
        </Text>
        {!readOnly && (
          <Hint label={t('orders.remove')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('orders.remove')}
              onClick={remove}
            >
              <IconTrash size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Hint>
        )}
      </div>
      <div className={classes['twoFields']}>
        <LineField
          label={t('orders.count')}
          value={String(count)}
          inputMode="numeric"
          check={checkOrderCount}
          write={(next) => write({ count: next })}
        />
        <LineField
          label={t('orders.period')}
          placeholder={t('orders.periodPlaceholder')}
          value={period}
          check={line}
          write={(text) => write({ period: text })}
        />
      </div>
      <LineField
        label={t('orders.stated')}
        placeholder={t('orders.statedPlaceholder')}
        value={reasonStated}
        check={line}
        write={(text) => write({ reasonStated: text })}
      />
      <LineField
        label={t('orders.found')}
        placeholder={t('orders.foundPlaceholder')}
        value={reasonFound}
        check={line}
        hint={isUnexplained ? t('orders.deepAnalysis') : undefined}
        write={(text) => write({ reasonFound: text })}
      />
    </div>
  )
}
