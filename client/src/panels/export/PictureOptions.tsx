import { Checkbox, Select, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Pictures, pictureLooks, pngScales, posterSizes, tilePercents } from '../../editor/pictures.ts'
import { ChoiceLine } from './ChoiceLine.tsx'
import { type PictureChoice, type PictureFormat, partsOf } from './choice.ts'

type Props = {
  readonly format: PictureFormat
  readonly pictures: Pictures
  readonly choice: PictureChoice
  readonly onChange: (change: Partial<PictureChoice>) => void
}

/** What of the board, in which colours, and what else fits the format. */
export function PictureOptions({ format, pictures, choice, onChange }: Props) {
  const { t } = useTranslation('pictures')
  return (
    <Stack gap={16}>
      <ChoiceLine
        label={t('dialog.part')}
        value={choice.part}
        values={partsOf(pictures)}
        name={(part) => t(`dialog.parts.${part}`)}
        note={t(`dialog.partNotes.${choice.part}`)}
        onChange={(part) => onChange({ part })}
      />
      {choice.part === 'frame' && (
        <Select
          label={t('dialog.frame')}
          size="sm"
          allowDeselect={false}
          value={choice.frame}
          data={pictures.frames.map(({ id, title }) => ({
            value: id,
            label: title || t('dialog.unnamedFrame'),
          }))}
          onChange={(frame) => onChange({ frame })}
        />
      )}
      <ChoiceLine
        label={t('dialog.look')}
        value={choice.look}
        values={pictureLooks}
        name={(look) => t(`dialog.looks.${look}`)}
        onChange={(look) => onChange({ look })}
      />
      <FormOptions format={format} choice={choice} onChange={onChange} />
    </Stack>
  )
}

function FormOptions({ format, choice, onChange }: Omit<Props, 'pictures'>) {
  const { t } = useTranslation('pictures')
  if (format === 'png')
    return (
      <ChoiceLine
        label={t('dialog.scale')}
        value={choice.scale}
        values={pngScales}
        name={(scale) => t('dialog.scales', { scale })}
        onChange={(scale) => onChange({ scale })}
      />
    )
  if (format === 'svg')
    return (
      <Checkbox
        size="sm"
        checked={choice.withFonts}
        label={t('dialog.withFonts')}
        description={t('dialog.withFontsNote')}
        onChange={(event) => onChange({ withFonts: event.currentTarget.checked })}
      />
    )
  return (
    <>
      <ChoiceLine
        label={t('dialog.paper')}
        value={choice.paper}
        values={['poster', 'tiles'] as const}
        name={(paper) => t(`dialog.papers.${paper}`)}
        onChange={(paper) => onChange({ paper })}
      />
      {choice.paper === 'poster' ? (
        <ChoiceLine
          label={t('dialog.poster')}
          value={choice.poster}
          values={posterSizes}
          name={(size) => size}
          onChange={(poster) => onChange({ poster })}
        />
      ) : (
        <ChoiceLine
          label={t('dialog.percent')}
          value={choice.percent}
          values={tilePercents}
          name={(percent) => t('dialog.percents', { percent })}
          onChange={(percent) => onChange({ percent })}
        />
      )}
    </>
  )
}
