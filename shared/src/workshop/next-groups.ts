import { assertNever } from '../assert-never.ts'
import type { Group } from './group.ts'
import { mixed } from './group.ts'
import { type Asking, type WorkshopRefusal, refuse } from './refusal.ts'
import type { Workshop } from './workshop.ts'
import { isActive } from './workshop-now.ts'
import type { WorkshopCommand } from './workshop-command.ts'

const groupCommands = ['split', 'move-to-group', 'group-area', 'group-timer', 'merge'] as const
export type GroupCommand = Extract<WorkshopCommand, { do: (typeof groupCommands)[number] }>

export const isGroupCommand = (command: WorkshopCommand): command is GroupCommand =>
  (groupCommands as readonly string[]).includes(command.do)

const MINUTE_MS = 60_000

/** What a command makes of the groups of a workshop (METHOD.md M44). They last until they are merged, or to its end. */
export function nextGroups(
  workshop: Workshop,
  command: GroupCommand,
  asking: Asking,
): Workshop | WorkshopRefusal {
  if (!isActive(workshop)) return refuse('It is not running')
  if (command.do === 'split') return split(workshop, command.groups, asking)
  if (workshop.groups.length === 0) return refuse('It is not split into groups')
  switch (command.do) {
    case 'move-to-group':
      return move(workshop, command.person, command.group)
    case 'group-area':
      return change(workshop, command.group, { focus: command.focus })
    case 'group-timer':
      return timer(workshop, command.group, command.minutes, asking.now)
    case 'merge':
      return { ...withoutPromptsOfGroups(workshop), groups: [] }
    default:
      return assertNever(command)
  }
}

/** Also when it is split already: then all are mixed anew. */
function split(workshop: Workshop, count: number, { people, newRun }: Asking): Workshop | WorkshopRefusal {
  if (people.length < count) return refuse('There are fewer people than groups')
  const groups = mixed(people, count).map((some, at): Group => {
    const before = workshop.groups[at]
    return {
      id: `${newRun}-${at + 1}`,
      people: some,
      focus: before?.focus ?? { on: 'board' },
      endsAt: before?.endsAt ?? null,
    }
  })
  return { ...withoutPromptsOfGroups(workshop), groups }
}

/** What was dealt to groups that are no more. */
function withoutPromptsOfGroups(workshop: Workshop): Workshop {
  const { attention } = workshop
  return attention.dealt?.to === 'groups'
    ? { ...workshop, attention: { ...attention, dealt: null } }
    : workshop
}

function move(workshop: Workshop, person: string, to: string): Workshop | WorkshopRefusal {
  if (!workshop.groups.some(({ id }) => id === to)) return refuse('There is no such group')
  if (!workshop.groups.some(({ people }) => people.includes(person))) return refuse('They are in no group')
  const groups = workshop.groups.map((group) => {
    const others = group.people.filter((id) => id !== person)
    return { ...group, people: group.id === to ? [...others, person] : others }
  })
  return { ...workshop, groups }
}

function change(workshop: Workshop, id: string, fields: Partial<Group>): Workshop | WorkshopRefusal {
  if (!workshop.groups.some((group) => group.id === id)) return refuse('There is no such group')
  const groups = workshop.groups.map((group) => (group.id === id ? { ...group, ...fields } : group))
  return { ...workshop, groups }
}

/** `id` null: of all groups. `minutes` null: no time of their own any more. */
function timer(
  workshop: Workshop,
  id: string | null,
  minutes: number | null,
  now: number,
): Workshop | WorkshopRefusal {
  const from = workshop.pausedAt ?? now
  const endsAt = minutes === null ? null : from + minutes * MINUTE_MS
  if (id !== null) return change(workshop, id, { endsAt })
  return { ...workshop, groups: workshop.groups.map((group) => ({ ...group, endsAt })) }
}
