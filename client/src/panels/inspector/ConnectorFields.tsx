import { Button, Input, SegmentedControl, Switch, Text } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import type { Edit } from '@wegpunkt/shared/board/edits'
import { Connector, type Endpoint } from '@wegpunkt/shared/board/schema'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { ColorField } from './ColorField.tsx'
import classes from './connector.module.css'
import { type SelectedOf, common, useSetFields } from '../../editor/selected.ts'
import { SharedTextField } from './SharedTextField.tsx'
import { Hint } from '../../ui/Hint.tsx'

type Props = { selected: readonly SelectedOf<'connector'>[]; readOnly: boolean }

const Route = Connector.shape.route
const Heads = Connector.shape.heads.unwrap()
/** Absent in the document: at the end. */
const AT_END = 'to'
const headWords = { none: 'headsNone', from: 'headsFrom', [AT_END]: 'headsTo', both: 'headsBoth' } as const
const words = { straight: 'routeStraight', curved: 'routeCurved', elbow: 'routeElbow' } as const

export function ConnectorFields({ selected, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const setFields = useSetFields(selected)
  const [only, another] = selected
  const id = useId()
  const headsId = useId()
  const swap = (): void => {
    editor.edit(
      selected.map(({ id, element: { from, to } }): Edit => ({
        do: 'set',
        in: 'elements',
        id,
        to: { from: to, to: from },
      })),
    )
  }
  return (
    <>
      {only && !another && (
        <SharedTextField
          id={only.id}
          label={t('inspector.connectorLabel')}
          most={MAX_TITLE_CHARS}
          readOnly={readOnly}
        />
      )}
      <Input.Wrapper size="sm" label={t('inspector.route')} labelElement="div" labelProps={{ id }}>
        <SegmentedControl
          fullWidth
          aria-labelledby={id}
          value={common(selected, ({ route }) => route) ?? ''}
          data={Object.entries(words).map(([value, word]) => ({ value, label: t(`inspector.${word}`) }))}
          onChange={(value) => setFields({ route: Route.parse(value) })}
        />
      </Input.Wrapper>
      <Input.Wrapper size="sm" label={t('handling.heads')} labelElement="div" labelProps={{ id: headsId }}>
        <SegmentedControl
          fullWidth
          aria-labelledby={headsId}
          value={common(selected, ({ heads }) => heads ?? AT_END) ?? ''}
          data={Object.entries(headWords).map(([value, word]) => ({ value, label: t(`handling.${word}`) }))}
          onChange={(value) => setFields({ heads: value === AT_END ? undefined : Heads.parse(value) })}
        />
      </Input.Wrapper>
      <ColorField selected={selected} />
      <Switch
        size="sm"
        label={t('handling.dashed')}
        checked={selected.every(({ element }) => element.dashed)}
        onChange={({ currentTarget }) => setFields({ dashed: currentTarget.checked || undefined })}
      />
      {only && !another && (
        <dl className={classes['ends']}>
          <dt>{t('inspector.from')}</dt>
          <dd>
            <End end={only.element.from} />
          </dd>
          <dt>{t('inspector.to')}</dt>
          <dd>
            <End end={only.element.to} />
          </dd>
        </dl>
      )}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconArrowsExchange size={16} aria-hidden />}
        onClick={swap}
      >
        {t('inspector.swap')}
      </Button>
    </>
  )
}

/** A hint shows no more of a text than is read in passing. */
const MOST_HINT_CHARS = 400

/** An end by its words, on one line with the rest as a hint; choosing it goes there. */
function End({ end }: { end: Endpoint }) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const { elements } = useStore(editor.document.store)
  const element = typeof end === 'string' ? elements.get(end) : undefined
  if (typeof end !== 'string' || !element) {
    return (
      <Text size="sm" c="dimmed">
        {t('inspector.point')}
      </Text>
    )
  }
  const words = wordsOf(element).trim() || t('untitled')
  return (
    <Hint label={words.slice(0, MOST_HINT_CHARS)} side="left">
      <Button
        variant="subtle"
        size="compact-sm"
        classNames={{ root: classes['end'] ?? '', label: classes['endLabel'] ?? '' }}
        onClick={() => editor.select([end])}
      >
        {words.slice(0, MOST_HINT_CHARS)}
      </Button>
    </Hint>
  )
}
