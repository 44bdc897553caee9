import { channelLabel } from '@wegpunkt/shared/journey/channels'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import type { Names } from '../../editor/search/search-board.ts'
import { departmentName } from '../../ui/department-name.ts'

/** How stages, lanes, departments and channels are called, in the reader's language. */
export function useNames(): Names {
  const { t } = useTranslation(['editor', 'scene'])
  const { departments, locale } = useBoardInfo()
  return useMemo((): Names => {
    const department = (key: string): string => {
      const known = departments.find((one) => one.key === key)
      return known ? departmentName(known, locale) : key
    }
    return {
      department,
      stage: ({ name }) => name || t('editor:unnamedStage'),
      lane({ name, kind, department: key }) {
        if (name) return name
        if (kind !== 'department') return t(`scene:lane.kind.${kind}`)
        return key === undefined ? t('scene:lane.kind.department') : department(key)
      },
      channel: (key) => channelLabel(key, locale),
    }
  }, [departments, locale, t])
}
