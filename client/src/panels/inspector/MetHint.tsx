import { Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor } from '../../editor/context.ts'
import { listOf } from '../../locales/format.ts'
import classes from './inspector.module.css'
import { type Met, watchMet } from './met-changes.ts'

/** Long enough to read two names, and gone before it is in the way. */
const SHOWN_MS = 6_000

/** Two people set the same field at once: both names, and whose choice counts. */
export function MetHint({ id }: { id: ElementId }) {
  const { t } = useTranslation('method')
  const { document } = useEditor()
  const { me, locale } = useBoardInfo()
  const [met, setMet] = useState<Met | null>(null)
  useEffect(() => watchMet(document, id, setMet), [document, id])
  useEffect(() => {
    if (!met) return undefined
    const timer = setTimeout(() => setMet(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [met])
  return (
    <div role="status">
      {met && (
        <Text size="sm" className={classes['editedBy'] ?? ''}>
          <IconUsers size={16} stroke={1.5} aria-hidden />
          {t(`met.${met.stays}`, { name: listOf(locale, met.names), me: me.name })}
        </Text>
      )}
    </div>
  )
}
