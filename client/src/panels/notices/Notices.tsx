import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import type { Notice } from '../../editor/editor.ts'
import { showToast } from '../../ui/toasts.ts'

/** Says what the editor has to say. The same thing twice is one message. */
export function Notices() {
  const { notices } = useEditor()
  useEffect(
    () =>
      notices.subscribe(() => {
        const notice = notices.get()
        if (!notice) return
        showToast({ id: notice.key, message: <NoticeText notice={notice} />, color: 'indigo' })
      }),
    [notices],
  )
  return null
}

// A component, so that it changes with the language while it stands there.
function NoticeText({ notice }: { notice: Notice }) {
  const { t } = useTranslation(['editor', 'app'])
  const [first] = notice.refused ?? []
  if (!first) return t(`notices.${notice.key}`, { ...notice.values })
  const name = first.name || t('images.unnamed')
  return t('notices.images-refused', { ...notice.values, name, reason: t(`app:problem.${first.reason}`) })
}
