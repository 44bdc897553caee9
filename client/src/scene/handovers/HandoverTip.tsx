import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { departmentCode } from '../../ui/department-name.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { listenToPointed } from '../input/pointed-at.ts'
import { useScene } from '../scene.ts'
import { Tip } from '../tip/Tip.tsx'
import type { SeenHandover } from './seen-handovers.ts'

/** Who hands over to whom at the mark under the pointer; a click leads to the card that receives. */
export function HandoverTip() {
  const { editor, handovers } = useScene()
  const [found, setFound] = useState<SeenHandover | null>(null)
  useEffect(() => {
    const canvas = document.querySelector<HTMLElement>('[data-board-canvas]')
    if (!canvas) return undefined
    return listenToPointed<SeenHandover>(canvas, editor, {
      at: (point, zoom) => handovers.get()?.markAt(point, zoom) ?? null,
      isSame: (before, after) => before === after,
      placeOf: ({ mark }) => mark,
      source: handovers,
      found: setFound,
      open: ({ handover }) => editor.navigation.goTo({ at: 'element', id: handover.to }),
    })
  }, [editor, handovers])
  return found && <Words seen={found} />
}

function Words({ seen: { handover, isOwned, mark } }: { seen: SeenHandover }) {
  const { t } = useTranslation('silos')
  const { departments, locale } = useBoardInfo()
  const departmentOf = useDepartmentName(departments)
  const { elements } = useScene().editor.document.store.get()
  const nameOf = (key: string): string => {
    const one = departments.find((department) => department.key === key)
    return one ? `${departmentOf(key)} (${departmentCode(one, locale)})` : departmentOf(key)
  }
  const titleOf = (id: string): string => {
    const element = elements.get(id)
    return element?.kind === 'touchpoint' ? element.title : ''
  }
  const { from, to, fromDepartment, toDepartment, owner, agreement, risk } = handover
  return (
    <Tip
      at={mark}
      title={t('way', { from: nameOf(fromDepartment), to: nameOf(toDepartment) })}
      note={t('tip.way', { from: titleOf(from), to: titleOf(to) })}
    >
      <dl>
        <dt>{t('tip.owner')}</dt>
        <dd>{isOwned ? owner : t('tip.nobody')}</dd>
        {agreement && (
          <>
            <dt>{t('tip.agreement')}</dt>
            <dd>{agreement}</dd>
          </>
        )}
        {risk && (
          <>
            <dt>{t('tip.risk')}</dt>
            <dd>{t(`risks.${risk}`)}</dd>
          </>
        )}
      </dl>
    </Tip>
  )
}
