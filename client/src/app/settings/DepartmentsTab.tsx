import { useTranslation } from 'react-i18next'
import { DepartmentBadge } from '../../ui/DepartmentBadge.tsx'
import { useDepartments } from '../use-departments.ts'
import { Row, Rows } from './Rows.tsx'
import { Section } from './Section.tsx'

export function DepartmentsTab() {
  const { t } = useTranslation('app')
  const { all } = useDepartments()
  return (
    <Section title={t('departments.title')} lead={t('departments.lead')}>
      <Rows label={t('departments.title')}>
        {all.map((department) => (
          <Row key={department.key}>
            <DepartmentBadge department={department} />
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
