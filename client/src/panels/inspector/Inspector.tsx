import { Paper, Transition } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { Suspense, useDeferredValue, useEffect, useState } from 'react'
import { useEditorState } from '../../editor/context.ts'
import { useTranslation } from 'react-i18next'
import { loadPart } from '../../locales/i18n.ts'
import classes from './inspector.module.css'
import { useSelected } from '../../editor/selected.ts'
import { useRoom } from './use-room.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { onceInUse } from '../../ui/once-in-use.ts'

const SLIDE_MS = 160

// What is not needed to see the board and to move on it comes after it.
const loadContent = async () => {
  const [{ InspectorContent }] = await Promise.all([
    import('./InspectorContent.tsx'),
    loadPart('method'),
    loadPart('panels'),
  ])
  return { default: InspectorContent }
}
const InspectorContent = lazyPart(loadContent)

/** What is selected, in words: slides over the board at the right and leaves the focus where it is. */
export function Inspector() {
  const { t } = useTranslation('editor')
  // What is typed on the board comes first: the panel follows when there is time.
  const selected = useDeferredValue(useSelected())
  // While a brush is drawn, the selection changes all the time.
  const brushing = useEditorState(({ preview }) => preview?.kind === 'brush')
  useRoom()
  // Fetched and read while the first keys are typed, it made each of them wait.
  useEffect(() => onceInUse(() => void loadContent().catch(() => undefined)), [])
  const still = useReducedMotion()
  // What slides away still shows what it showed, not an empty selection.
  const [last, setLast] = useState(selected)
  if (selected.length > 0 && selected !== last) setLast(selected)
  return (
    <Transition
      mounted={selected.length > 0 && !brushing}
      transition="slide-left"
      duration={still ? 0 : SLIDE_MS}
      timingFunction="ease-out"
    >
      {(style) => (
        <Paper
          component="aside"
          className={classes['panel'] ?? ''}
          shadow="md"
          style={style}
          aria-label={t('inspectorLabel')}
          data-fields=""
        >
          <Suspense>
            <InspectorContent selected={selected.length > 0 ? selected : last} />
          </Suspense>
        </Paper>
      )}
    </Transition>
  )
}
