import { Badge, Button, Checkbox } from '@mantine/core'
import { IconBolt, IconHeart } from '@tabler/icons-react'
import type { SnapshotFigures } from '@wegpunkt/shared/http/snapshot-routes'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { gradeOf } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import type { RowProps } from './row-props.ts'
import { Seal } from './Seal.tsx'
import { Sparkline } from './Sparkline.tsx'
import { TakenLine } from './TakenLine.tsx'
import classes from './snapshots.module.css'

/** A snapshot that was taken by hand, with its figures and its small curve. */
export const SnapshotRow = memo(function SnapshotRow({
  snapshot,
  now,
  tellsPersona,
  isChosen,
  onChoose,
  onRestore,
}: RowProps) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const { id, label, kind, figures } = snapshot
  return (
    <>
      <div className={classes['headLine']}>
        <Checkbox
          size="xs"
          checked={isChosen}
          onChange={() => onChoose(snapshot)}
          aria-label={t('list.choose', { label })}
        />
        <span className={classes['label']} title={label}>
          {label}
        </span>
        {kind && (
          <Badge
            size="sm"
            variant="light"
            color={kind === 'as-is' ? 'gray' : 'indigo'}
            className={classes['kind'] ?? ''}
          >
            {t(`kinds.${kind}`)}
          </Badge>
        )}
      </div>
      <TakenLine snapshot={snapshot} now={now} tellsPersona={tellsPersona} />
      <div className={classes['figures']}>
        <Sparkline curve={figures.curve} />
        <Figures figures={figures} />
      </div>
      <div className={classes['buttons']}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('list.openLong', { label })}
          onClick={() => past.open(id)}
        >
          {t('list.open')}
        </Button>
        {onRestore && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('list.restoreLong', { label })}
            onClick={() => onRestore(snapshot)}
          >
            {t('list.restore')}
          </Button>
        )}
        <Seal snapshot={snapshot} />
      </div>
    </>
  )
})

function Figures({ figures }: { figures: SnapshotFigures }) {
  const { t } = useTranslation('snapshots')
  const locale = useLocale()
  const { touchpoints, meanExperience, lovepoints, painpoints, openMeasures } = figures
  return (
    <ul className={classes['numbers']}>
      <li>{t('figures.touchpoints', { count: touchpoints })}</li>
      <li>
        {meanExperience === null
          ? t('figures.unrated')
          : t('figures.mean', { mean: gradeOf(locale, meanExperience) })}
      </li>
      <li>
        <span className={classes['love']} aria-label={t('figures.love', { count: lovepoints })} role="img">
          <IconHeart size={14} stroke={1.75} aria-hidden /> {lovepoints}
        </span>{' '}
        <span className={classes['pain']} aria-label={t('figures.pain', { count: painpoints })} role="img">
          <IconBolt size={14} stroke={1.75} aria-hidden /> {painpoints}
        </span>
      </li>
      <li>{t('figures.measures', { count: openMeasures })}</li>
    </ul>
  )
}
