import { Button, Checkbox, Popover, Stack, Text } from '@mantine/core'
import { IconCheck, IconDoorEnter } from '@tabler/icons-react'
import { Suspense, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { takePart } from '../../../api/workshops.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { loadPart } from '../../../locales/i18n.ts'
import { DepartmentSelect } from '../../../ui/DepartmentSelect.tsx'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { useProblemText } from '../../../ui/use-problem-text.ts'
import classes from './bar.module.css'
import { keepPart, partChanges, partIn } from './took-part.ts'

const ContactSelect = lazyPart(async () => {
  const [{ ContactSelect }] = await Promise.all([
    import('../../../ui/ContactSelect.tsx'),
    loadPart('attention'),
  ])
  return { default: ContactSelect }
})

/** Says as what one takes part: with a department or without, named in the protocol or not. */
export function TakePart({ workshop }: { workshop: string }) {
  const { t } = useTranslation('contributing')
  const { me } = useBoardInfo()
  const [isOpen, setOpen] = useState(false)
  useSyncExternalStore(partChanges.subscribe, partChanges.get)
  const part = partIn(workshop, me.id)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={320}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="compact-md"
          variant={part ? 'subtle' : 'filled'}
          color={part ? 'gray' : 'indigo'}
          flex="none"
          className={classes['part'] ?? ''}
          leftSection={
            part ? (
              <IconCheck size={16} stroke={1.5} aria-hidden />
            ) : (
              <IconDoorEnter size={16} stroke={1.5} aria-hidden />
            )
          }
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(part ? 'part.takes' : 'part.take')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <PartForm workshop={workshop} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function PartForm({ workshop, onDone }: { workshop: string; onDone: () => void }) {
  const { t } = useTranslation('contributing')
  const { me, departments } = useBoardInfo()
  const before = partIn(workshop, me.id)
  const [department, setDepartment] = useState(before ? before.department : me.department)
  const [isNamed, setNamed] = useState(before?.isNamed ?? false)
  const [customerContact, setContact] = useState(before?.customerContact ?? null)
  const [problem, setProblem] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const textOf = useProblemText()
  const send = async (): Promise<void> => {
    setBusy(true)
    try {
      const part = { department, isNamed, customerContact }
      await takePart(workshop, part)
      keepPart(workshop, me.id, part)
      onDone()
    } catch (error) {
      setProblem(error)
    }
    setBusy(false)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Stack gap={12}>
        <Text size="sm">{t('part.text')}</Text>
        <DepartmentSelect
          departments={departments}
          value={department}
          onChange={setDepartment}
          disabled={department === null}
          comboboxProps={{ withinPortal: false }}
        />
        <Checkbox
          label={t('part.noDepartment')}
          checked={department === null}
          onChange={({ currentTarget }) =>
            setDepartment(currentTarget.checked ? null : (me.department ?? departments[0]?.key ?? null))
          }
        />
        <Suspense>
          <ContactSelect value={customerContact} onChange={setContact} isInPopover />
        </Suspense>
        <Checkbox
          label={t('part.named')}
          checked={isNamed}
          onChange={({ currentTarget }) => setNamed(currentTarget.checked)}
        />
        {problem !== null && (
          <Text size="sm" c="red" role="alert">
            {textOf(problem)}
          </Text>
        )}
        <Button type="submit" loading={isBusy}>
          {t(before ? 'part.save' : 'part.take')}
        </Button>
      </Stack>
    </form>
  )
}
