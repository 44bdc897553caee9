import { useTranslation } from 'react-i18next'
import { useView } from '../context.ts'
import controls from '../controls.module.css'

export function ToBoard() {
  const { t } = useTranslation('companion')
  const { board } = useView()
  return (
    <a className={controls['button']} href={`/b/${board}`}>
      {t('page.board')}
    </a>
  )
}
