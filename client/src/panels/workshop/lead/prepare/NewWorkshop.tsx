import { Switch, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { type FocusEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { prepareWorkshop } from '../../../../api/workshops.ts'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { useEditor } from '../../../../editor/context.ts'
import { useLocale } from '../../../../locales/use-locale.ts'
import { FormError } from '../../../../ui/FormError.tsx'
import { useNow } from '../../../../ui/use-now.ts'
import { InPlaceForm } from '../../../journey/InPlaceForm.tsx'
import { chooseWorkshop } from '../../chosen-workshop.ts'
import { durationText } from '../../duration.ts'
import { usePutWorkshop } from '../../use-led-workshop.ts'
import classes from './prepare.module.css'
import { type StartPoint, agendaOf, formatOf, phasesOf } from './start-point.ts'

type Props = { readonly start: StartPoint; readonly onClose: () => void }

/** A title, and the workshop is there: its agenda opens to be gone through. */
export function NewWorkshop({ start, onClose }: Props) {
  const { t } = useTranslation('workshop')
  const locale = useLocale()
  const first = useFirstTitle(start)
  const [title, setTitle] = useState(first)
  const [tried, setTried] = useState(false)
  const [takesDays, setTakesDays] = useState(false)
  const create = useCreate(start, takesDays)
  const fault = faultOf(title.trim())
  return (
    <InPlaceForm
      label={t('prepare.submit')}
      submit={t('prepare.submit')}
      isBusy={create.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (fault === null) create.mutate(title.trim())
      }}
    >
      <TextInput
        size="sm"
        data-first
        label={t('prepare.name')}
        value={title}
        onFocus={selectAll}
        onChange={({ currentTarget: { value } }) => setTitle(value)}
        error={(tried || fault === 'nameLong') && fault && t(`prepare.${fault}`, { most: MAX_TITLE_CHARS })}
      />
      {start.from === 'blank' && (
        <Switch
          size="xs"
          label={t('prepare.days')}
          description={t('prepare.daysHint')}
          checked={takesDays}
          onChange={({ currentTarget: { checked } }) => setTakesDays(checked)}
        />
      )}
      <Inside phases={agendaOf(start, locale)} />
      <FormError error={create.error} />
    </InPlaceForm>
  )
}

const selectAll = ({ currentTarget }: FocusEvent<HTMLInputElement>): void => currentTarget.select()

function faultOf(title: string): 'nameNeeded' | 'nameLong' | null {
  if (title === '') return 'nameNeeded'
  return title.length > MAX_TITLE_CHARS ? 'nameLong' : null
}

function Inside({ phases }: { phases: ReturnType<typeof agendaOf> }) {
  const { t } = useTranslation('workshop')
  const locale = useLocale()
  if (phases.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {t('prepare.inside')}
      </Text>
      <ol className={classes['inside']}>
        {phases.map(({ name, minutes }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a template that is looked at never changes
          <li key={i}>
            <span>{name}</span>
            <span className="tabular">{durationText(locale, minutes)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Said so that nobody has to think of one first. */
function useFirstTitle(start: StartPoint): string {
  const { t } = useTranslation('workshop')
  const locale = useLocale()
  const now = useNow()
  if (start.from === 'template') return start.template.name
  if (start.from === 'blank') return ''
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(now)
  return t('prepare.nameFrom', { format: t(`formats.${start.format}.name`), day })
}

function useCreate(start: StartPoint, takesDays: boolean) {
  const { boardId } = useBoardInfo()
  const editor = useEditor()
  const locale = useLocale()
  const put = usePutWorkshop()
  return useMutation({
    mutationFn: (title: string) =>
      prepareWorkshop(boardId, {
        title,
        format: formatOf(start, takesDays),
        phases: phasesOf(start, locale),
      }),
    onSuccess(view) {
      put(view)
      chooseWorkshop(view.id)
      editor.showWorkshop('agenda')
    },
  })
}
