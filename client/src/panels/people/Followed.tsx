import { CloseButton } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePeers } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor } from '../../editor/context.ts'
import { tabOf } from '../../editor/people/following.ts'
import { readableOn } from '../../ui/readable-on.ts'
import classes from './people.module.css'

const NO_DEPARTMENT = '#67635c'

/** Whom one follows, and how to end it. */
export function Followed({ person }: { person: string }) {
  const { t } = useTranslation('document')
  const editor = useEditor()
  const { departments } = useBoardInfo()
  const tab = tabOf(usePeers(), person)
  if (!tab) return null
  const color = departments.find(({ key }) => key === tab.person.department)?.color ?? NO_DEPARTMENT
  return (
    <div className={classes['border']} style={{ borderColor: color }}>
      <div
        className={classes['followed']}
        role="status"
        data-follow-sign
        style={{ background: color, color: readableOn(color) }}
      >
        <IconEye size={16} stroke={1.75} aria-hidden />
        <span className={classes['followedName']}>{t('follow.following', { name: tab.person.name })}</span>
        <span className={classes['followedKey']}>{t('follow.hint')}</span>
        <CloseButton
          size="sm"
          className={classes['followedEnd'] ?? ''}
          aria-label={t('follow.stop')}
          onClick={() => editor.follow(null)}
        />
      </div>
    </div>
  )
}
