import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { protocolQuery } from '../../api/protocols.ts'
import { ProtocolView } from '../../panels/workshop/protocol/ProtocolView.tsx'
import { ButtonLink } from '../ButtonLink.tsx'
import { Workplace } from '../Workplace.tsx'
import classes from './protocol-page.module.css'

/** A protocol as a page of its own, to be read, linked to and printed. */
export function ProtocolPage() {
  const { t } = useTranslation('protocol')
  const { workshop } = useParams({ from: '/signed-in/workshops/$workshop/protocol' })
  const { data } = useQuery(protocolQuery(workshop))
  return (
    <Workplace title={data ? `${t('head.document')}: ${data.workshop.title}` : t('head.document')}>
      <div className={classes['page']}>
        <ProtocolView
          workshop={workshop}
          tools={
            data && (
              <>
                <ButtonLink
                  to="/b/$board"
                  params={{ board: data.board.id }}
                  size="sm"
                  variant="subtle"
                  leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}
                >
                  {t('tab.toBoard')}
                </ButtonLink>
                <span className={classes['room']} />
                <Button
                  size="sm"
                  variant="default"
                  leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />}
                  onClick={() => print()}
                >
                  {t('tab.print')}
                </Button>
              </>
            )
          }
        />
      </div>
    </Workplace>
  )
}
