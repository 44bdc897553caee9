import { Switch, Text } from '@mantine/core'
import { can } from '@wegpunkt/shared/access/roles'
import { entryShares } from '@wegpunkt/shared/journey/entries'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../../document/hooks.ts'
import { useEditor } from '../../../../editor/context.ts'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import { ShareBar } from './ShareBar.tsx'
import { InsightLink } from './InsightLink.tsx'
import { TouchpointList } from './TouchpointList.tsx'

const ALL = 100

/** How customers come and go, with what nobody knows as a share of its own (METHOD.md M13). */
export function Entries() {
  const { t } = useTranslation('insights')
  const { board } = useInsight().journey
  const { entries, exits, sum, unknown, isComplete } = entryShares(board)
  const editor = useEditor()
  const readOnly = !can(useRole(), 'board.edit')
  return (
    <>
      <div>
        <h5 className={classes['subheading']}>{t('moments.entries')}</h5>
        {entries.map(({ touchpoint, share }) => (
          <ShareBar
            key={touchpoint}
            label={<InsightLink id={touchpoint} />}
            share={share === null ? null : share / ALL}
            {...(share === null && { figure: t('moments.noShare') })}
            color="var(--mantine-primary-color-filled)"
          />
        ))}
        {unknown !== null && (
          <ShareBar
            label={t('moments.unknownSlice')}
            share={unknown / ALL}
            color="var(--mantine-color-dimmed)"
            isUnknown
          />
        )}
        {entries.length > 0 ? (
          <Text size="sm" c="dimmed" ta="end">
            {t(isComplete ? 'moments.sum' : 'moments.sumOff', { sum })}
          </Text>
        ) : (
          <Text size="sm">{t('moments.noEntries')}</Text>
        )}
      </div>
      <Switch
        size="xs"
        label={t('moments.unknownEntry')}
        checked={board.meta.unknownEntry ?? false}
        disabled={readOnly}
        onChange={({ currentTarget }) =>
          editor.edit([
            { do: 'set', in: 'meta', to: { unknownEntry: currentTarget.checked ? true : undefined } },
          ])
        }
      />
      {exits.length > 0 ? (
        <TouchpointList title={t('moments.exits')} ids={exits} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('moments.noExits')}
        </Text>
      )}
    </>
  )
}
