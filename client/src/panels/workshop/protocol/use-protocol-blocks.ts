import { useQuery } from '@tanstack/react-query'
import type { Protocol } from '@wegpunkt/shared/workshop/protocol/protocol'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { departmentsQuery } from '../../../api/people.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import type { Block } from './blocks/block.ts'
import { protocolBlocks } from './blocks/protocol-blocks.ts'

/** Makes a protocol into a text in the language that the page speaks. */
export function useProtocolBlocks(): (protocol: Protocol) => Block[] {
  const { t } = useTranslation('protocol')
  const locale = useLocale()
  const department = useDepartmentName(useQuery(departmentsQuery).data ?? [])
  return useCallback(
    (protocol) => protocolBlocks(protocol, { t, locale, department }),
    [t, locale, department],
  )
}
