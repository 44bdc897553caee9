import { Badge, CloseButton, Group, Stack, Text } from '@mantine/core'
import { can } from '@wegpunkt/shared/access/roles'
import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanes, useRole, useStages } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { isKept, keptLines } from '@wegpunkt/shared/board/kept'
import type { PlacedElement } from '@wegpunkt/shared/board/schema'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { CommentsLine } from './CommentsLine.tsx'
import { ArrangeField } from './ArrangeField.tsx'
import { ConnectorFields } from './ConnectorFields.tsx'
import { EditedBy } from './EditedBy.tsx'
import { ContributedNoteFields } from './ContributedNoteFields.tsx'
import { FrameFields } from './FrameFields.tsx'
import { InkFields } from './InkFields.tsx'
import { ImageFields } from './ImageFields.tsx'
import { InspectorActions } from './InspectorActions.tsx'
import { SEVERAL } from './fields-of.ts'
import classes from './inspector.module.css'
import { LockedBar } from './LockedBar.tsx'
import { MetHint } from './MetHint.tsx'
import { MixedFields } from './MixedFields.tsx'
import { NoteFields } from './NoteFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { type Selected, allOf } from '../../editor/selected.ts'
import { ShapeFields } from './ShapeFields.tsx'
import { SizeFields } from './SizeFields.tsx'
import { TextFields } from './TextFields.tsx'
import { TouchpointFields } from './TouchpointFields.tsx'
import { useContributes } from './use-contributes.ts'

const KeptBar = lazyPart(async () => {
  const [{ KeptBar }] = await Promise.all([import('../locks/KeptBar.tsx'), loadPart('attention')])
  return { default: KeptBar }
})

type Props = { selected: readonly Selected[] }

export function InspectorContent({ selected }: Props) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const contributes = useContributes(selected)
  const readOnly = !can(useRole(), 'board.edit') && !contributes
  const [only, another] = selected
  const fields = useRef<HTMLFieldSetElement>(null)
  const of = only && !another ? only.id : SEVERAL
  // After those of the fields in it: only then they write into what they show.
  useEffect(() => {
    if (fields.current) fields.current.dataset['of'] = of
  }, [of])
  const isLocked = selected.some(({ element }) => element.locked)
  const isHeld = useIsKept(selected)
  const fixed = readOnly || selected.every(({ element }) => element.locked)
  const touchpoints = allOf(selected, 'touchpoint')
  const notes = contributes ? allOf(selected, 'note') : null
  // The sections of touchpoints have these fields among them.
  const placed =
    touchpoints || contributes
      ? []
      : selected.filter((one): one is Selected<PlacedElement> => one.element.kind !== 'connector')
  return (
    <>
      <Group className={classes['head'] ?? ''} justify="space-between" wrap="nowrap">
        <Text fw={650} component="h2" size="md" m={0}>
          {only && !another
            ? t(`kinds.${only.element.kind}`)
            : t('inspector.selected', { count: selected.length })}
        </Text>
        <Group gap={8} wrap="nowrap">
          {readOnly && (
            <Badge variant="light" color="gray" tt="none">
              {t('inspector.readOnly')}
            </Badge>
          )}
          <CloseButton aria-label={t('inspector.close')} onClick={() => editor.select([])} />
        </Group>
      </Group>
      {only && !another && <EditedBy id={only.id} />}
      {only && !another && <MetHint key={only.id} id={only.id} />}
      {isHeld ? (
        <Suspense>
          <KeptBar isByLine={!selected.some(({ element }) => element.lockedBy)} />
        </Suspense>
      ) : (
        isLocked && <LockedBar readOnly={readOnly} />
      )}
      {only && !another && <CommentsLine id={only.id} />}
      <div className={classes['scroll']}>
        {/* Who may only read still opens sections: what is in them is disabled there. */}
        <fieldset ref={fields} className={classes['fields']} disabled={fixed && !touchpoints}>
          <Stack gap={16}>
            {another && !readOnly && !contributes && <ArrangeField />}
            {notes && <ContributedNoteFields selected={notes} />}
            {!notes && <KindFields selected={selected} readOnly={fixed || contributes} />}
            {placed.length > 0 && <PlaceFields selected={placed} />}
            {placed.length > 0 && <SizeFields selected={placed} />}
          </Stack>
        </fieldset>
      </div>
      {!readOnly && <InspectorActions fixed={fixed} contributes={contributes} />}
    </>
  )
}

/** Whether moderators have locked something of it, or the stage or lane that it lies in. */
function useIsKept(selected: readonly Selected[]): boolean {
  const [stages, lanes] = [useStages(), useLanes()]
  const lines = keptLines({ stages, lanes })
  return selected.some(({ element }) => isKept(element, lines))
}

// Fields of a kind, if everything that is selected is of that kind.
function KindFields({ selected, readOnly }: Props & { readOnly: boolean }) {
  const touchpoints = allOf(selected, 'touchpoint')
  if (touchpoints) return <TouchpointFields selected={touchpoints} readOnly={readOnly} />
  const notes = allOf(selected, 'note')
  if (notes) return <NoteFields selected={notes} readOnly={readOnly} />
  const texts = allOf(selected, 'text')
  if (texts) return <TextFields selected={texts} readOnly={readOnly} />
  const shapes = allOf(selected, 'shape')
  if (shapes) return <ShapeFields selected={shapes} readOnly={readOnly} />
  const strokes = allOf(selected, 'ink')
  if (strokes) return <InkFields selected={strokes} />
  const frames = allOf(selected, 'frame')
  if (frames) return <FrameFields selected={frames} readOnly={readOnly} />
  const images = allOf(selected, 'image')
  if (images) return <ImageFields selected={images} readOnly={readOnly} />
  const connectors = allOf(selected, 'connector')
  if (connectors) return <ConnectorFields selected={connectors} readOnly={readOnly} />
  return <MixedFields selected={selected} />
}
