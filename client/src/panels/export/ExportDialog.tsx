import { Button, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditorState } from '../../editor/context.ts'
import type { Pictures } from '../../editor/pictures.ts'
import { today } from '../../ui/today.ts'
import { type PictureChoice, type PictureFormat, firstChoice, pictureFormats, requestOf } from './choice.ts'
import type { DataFormat } from './data-formats.ts'
import { useWayBack } from '../navigation/use-way-back.ts'
import { BeyondLine } from './BeyondLine.tsx'
import classes from './export.module.css'
import { type FormatId, FormatList } from './FormatList.tsx'
import type { MakingDesk } from './making.ts'
import { MakingLine } from './MakingLine.tsx'
import { PictureOptions } from './PictureOptions.tsx'
import { pictureName } from './picture-name.ts'
import { PlanLine } from './PlanLine.tsx'
import { useBeyondFile } from './use-beyond-file.ts'

type Props = {
  readonly title: string
  readonly pictures: Pictures
  /** What a board can be written as beside pictures. */
  readonly formats: readonly DataFormat[]
  readonly desk: MakingDesk
  readonly isPast?: boolean
  readonly onClose: () => void
}

/** Everything that can be taken out of a board, with what each format is for and what it loses. */
export function ExportDialog({ title, pictures, formats, desk, isPast = false, onClose }: Props) {
  const { t } = useTranslation('pictures')
  const { t: exports } = useTranslation('exports')
  const [chosen, setChosen] = useState<FormatId>('png')
  const [choice, setChoice] = useState<PictureChoice>(() => firstChoice(pictures))
  const making = useStore(desk.state)
  const isMaking = making.state === 'making'
  const picture = pictureFormats.find((id) => id === chosen) ?? null
  const data = formats.find(({ id }) => id === chosen) ?? null
  const request = picture && requestOf(picture, choice)
  const plan = request && pictures.plan(request)
  const beyond = useBeyondFile(data)

  const goBack = useWayBack(placeOfFocus)
  const close = (): void => {
    onClose()
    goBack()
  }
  const make = (): void => {
    if (request && picture)
      void desk.start(t(`formats.${picture}.label`), async (progress, signal) => ({
        blob: await pictures.make(request, { progress, signal }),
        name: pictureName(title, today(), picture),
      }))
    else if (data) void desk.start(exports(data.label), data.build)
  }
  const choose = (format: FormatId): void => {
    desk.forget()
    setChosen(format)
  }
  return (
    <Modal
      opened
      onClose={close}
      returnFocus={false}
      title={t('dialog.title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <div className={classes['body']}>
        <FormatList chosen={chosen} formats={formats} isDisabled={isMaking} onChoose={choose} />
        <div className={classes['side']}>
          <Text size="sm">{picture ? t(`formats.${picture}.about`) : data && exports(data.about)}</Text>
          {picture && (
            <PictureOptions
              format={picture}
              pictures={pictures}
              choice={choice}
              onChange={(change) => setChoice((before) => ({ ...before, ...change }))}
            />
          )}
          <div className={classes['end']}>
            <Seen format={picture} isPast={isPast} />
            {plan && request && <PlanLine plan={plan} form={request.form} />}
            {beyond !== null && <BeyondLine {...beyond} />}
            <MakingLine making={making} onStop={desk.stop} />
            {!isMaking && (
              <Button
                onClick={make}
                disabled={(plan !== null && plan.refusal !== null) || beyond !== null}
                style={{ alignSelf: 'flex-end' }}
              >
                {t('dialog.make')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </Modal>
  )
}

function placeOfFocus(): HTMLElement | null {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null
}

/** A picture shows what one sees: whose journey that is, and how it is looked at. */
function Seen({ format, isPast }: { format: PictureFormat | null; isPast: boolean }) {
  const { t } = useTranslation('pictures')
  const { personas } = useBoardInfo()
  const shown = useEditorState(({ persona }) => persona)
  const customer = useEditorState(({ lens }) => lens.customer)
  const name = personas.find(({ id }) => id === shown)?.name
  const sentences = [
    isPast ? t('seen.past') : null,
    format && name !== undefined ? t('seen.persona', { name }) : null,
    format && name === undefined && personas.length > 1 ? t('seen.all') : null,
    format && customer ? t('seen.customer') : null,
  ].filter((sentence) => sentence !== null)
  return sentences.length > 0 ? (
    <Text size="sm" c="dimmed">
      {sentences.join(' ')}
    </Text>
  ) : null
}
