import { Button, Text, Title } from '@mantine/core'
import { errorGroups } from '@wegpunkt/shared/journey/import/error-groups'
import type { ImportError } from '@wegpunkt/shared/journey/import/import-error'
import { nearestTitle } from '@wegpunkt/shared/journey/import/nearest-title'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { useTouchpoints } from '../use-touchpoints.ts'
import classes from './import.module.css'
import { useErrorText } from './use-error-text.ts'

/** Nobody reads more at once; what is mended takes many with it. */
const MOST_GROUPS = 60
const MOST_LINES = 8

type Alias = { column: 'touchpoint' | 'persona'; value: string; id: string }
type Props = { errors: readonly ImportError[]; onAlias: (alias: Alias) => void }

/** What is wrong, by row and column, each once with all its rows; a title that is nearly right is put right here. */
export function ErrorList({ errors, onAlias }: Props) {
  const { t } = useTranslation('evidence')
  const { personas } = useBoardInfo()
  const { all } = useTouchpoints()
  const errorText = useErrorText()
  const groups = useMemo(() => errorGroups(errors), [errors])
  // To compare with every title takes its time: not again for each letter that is typed beside it.
  const shown = useMemo(() => {
    const named = { touchpoint: all, persona: personas.map(({ id, name }) => ({ id, title: name })) }
    return groups.slice(0, MOST_GROUPS).map((group) => meantBy(group, named))
  }, [groups, all, personas])
  if (groups.length === 0) return null
  return (
    <section aria-label={t('import.errors')}>
      <Title order={3} size="h4" mb={4}>
        {t('import.errors')}
      </Title>
      <ul className={classes['errors']}>
        {shown.map(({ group, kind, meant }) => {
          const { column, value, reason, lines } = group
          return (
            <li key={`${lines[0]}-${column}-${reason}`}>
              <Text size="sm" c="dimmed" className="tabular" flex="none" miw={96}>
                {t('import.rows', { count: lines.length, rows: lines.slice(0, MOST_LINES).join(', ') })}
                {lines.length > MOST_LINES && t('import.andMore', { count: lines.length - MOST_LINES })}
              </Text>
              <Text size="sm" flex="1" miw={0}>
                {column !== null && <strong>{t(`import.columns.${column}`)}: </strong>}
                {errorText(group)}
              </Text>
              {kind && meant && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onAlias({ column: kind, value, id: meant.id })}
                >
                  {t('import.take', { title: meant.title })}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {groups.length > shown.length && (
        <Text size="sm" c="dimmed">
          {t('import.moreErrors', { count: groups.length - shown.length })}
        </Text>
      )}
    </section>
  )
}

type Named = { readonly id: string; readonly title: string }
type Group = ReturnType<typeof errorGroups>[number]

/** What in the file may have meant something that is there under a similar name. */
function meantBy(group: Group, named: Readonly<Record<'touchpoint' | 'persona', readonly Named[]>>) {
  const { column, value, reason } = group
  const kind = reason === 'not-found' && (column === 'touchpoint' || column === 'persona') ? column : null
  const titles = kind ? named[kind] : []
  const near = nearestTitle(
    value,
    titles.map(({ title }) => title),
  )
  return { group, kind, meant: titles.find(({ title }) => title === near) }
}
