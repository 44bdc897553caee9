import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './evidence.module.css'
import { EvidenceTab } from './EvidenceTab.tsx'
import { StoriesTab } from './stories/StoriesTab.tsx'

type Tab = 'evidence' | 'stories'

/** What customers said and what was counted; and the stories of theirs that may be told. */
export function EvidenceView() {
  const { t } = useTranslation('evidence')
  const [tab, setTab] = useState<Tab>('evidence')
  return (
    <Tabs
      value={tab}
      onChange={(next) => setTab(next === 'stories' ? 'stories' : 'evidence')}
      keepMounted={false}
    >
      <Tabs.List className={classes['tabs'] ?? ''} aria-label={t('tabs.label')}>
        <Tabs.Tab value="evidence">{t('tabs.evidence')}</Tabs.Tab>
        <Tabs.Tab value="stories">{t('tabs.stories')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="evidence">
        <EvidenceTab />
      </Tabs.Panel>
      <Tabs.Panel value="stories">
        <StoriesTab />
      </Tabs.Panel>
    </Tabs>
  )
}
