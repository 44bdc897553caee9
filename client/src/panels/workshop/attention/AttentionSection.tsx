import { Button, Switch, Text, Title } from '@mantine/core'
import { IconFocus2, IconSpeakerphone } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { CALL_SHOWN_MS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { callHere, spotlightOn } from '../../../editor/attention.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import { useDesk, useDo } from '../use-desk.ts'
import classes from './attention.module.css'
import { PromptsForm } from './PromptsForm.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { useNameOf } from './use-name-of.ts'
import { useShownFor } from '../../../document/use-shown-for.ts'

/** Where moderators ask everybody to look, and what they ask for. */
export function AttentionSection({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('attention')
  return (
    <section className={classes['section']} aria-label={t('console.title')}>
      <Title order={4} size="sm">
        {t('console.title')}
      </Title>
      <div className={classes['row']}>
        <CallButton workshop={workshop} />
        <SpotlightButton workshop={workshop} />
      </div>
      <AlongSwitch workshop={workshop} />
      <QuestionForm workshop={workshop} />
      <PromptsForm workshop={workshop} />
    </section>
  )
}

type Props = { readonly workshop: WorkshopView }

function CallButton({ workshop }: Props) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
  const act = useDo(workshop.id)
  const isBusy = useStore(useDesk().isBusy)
  const isOut = useShownFor(workshop.attention.call?.at ?? null, CALL_SHOWN_MS)
  return (
    <Button
      size="sm"
      variant="default"
      disabled={isBusy}
      leftSection={<IconSpeakerphone size={16} stroke={1.5} aria-hidden />}
      data-hint={t(isOut ? 'console.called' : 'console.callHint')}
      onClick={() => void act(callHere(editor))}
    >
      {t('console.call')}
    </Button>
  )
}

function SpotlightButton({ workshop }: Props) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
  const act = useDo(workshop.id)
  const isOne = useEditorState(({ selection }) => selection.size === 1)
  const selected = useEditorState(({ selection }) => (selection.size === 1 ? [...selection][0] : null))
  const lit = workshop.attention.spotlight?.element ?? null
  const isOff = lit !== null && (!isOne || selected === lit)
  return (
    <Button
      size="sm"
      variant="default"
      disabled={!isOne && lit === null}
      leftSection={<IconFocus2 size={16} stroke={1.5} aria-hidden />}
      {...(!isOne && lit === null && { 'data-hint': t('console.spotlightNone') })}
      onClick={() => void act(isOff ? { do: 'spotlight', element: null } : spotlightOn(editor))}
    >
      {t(isOff ? 'console.spotlightOff' : 'console.spotlight')}
    </Button>
  )
}

function AlongSwitch({ workshop }: Props) {
  const { t } = useTranslation('attention')
  const { me } = useBoardInfo()
  const act = useDo(workshop.id)
  const { takeAlong } = workshop.attention
  const name = useNameOf(takeAlong?.by ?? '')
  const isOthers = takeAlong !== null && takeAlong.by !== me.id
  return (
    <>
      <Switch
        size="sm"
        label={t('console.along')}
        description={t('console.alongHint')}
        checked={takeAlong !== null}
        onChange={({ currentTarget: { checked } }) => void act({ do: 'take-along', isOn: checked })}
      />
      {isOthers && (
        <Text size="sm" c="dimmed">
          {t('console.alongBy', { name })}
        </Text>
      )}
    </>
  )
}
