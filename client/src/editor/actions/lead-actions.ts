import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { extensions } from '@wegpunkt/shared/workshop/choices'
import type { WorkshopCommand } from '@wegpunkt/shared/workshop/workshop-command'
import type { Editor } from '../editor.ts'
import { type AskedFirst, type WorkshopDesk, hiddenRuns, phaseBeside } from '../workshop-desk.ts'
import { callHere, spotlightOn } from '../attention.ts'
import type { Action } from './action.ts'

type Id =
  `lead-${'call' | 'take-along' | 'spotlight' | 'ask' | 'next' | 'back' | 'pause' | 'resume' | 'reveal' | 'end' | `extend-${1 | 2 | 5}`}`

/** What a moderator does to the workshop that is on, without the sheet. */
function lead(
  id: Id,
  makesSense: (workshop: WorkshopView) => boolean,
  run: (desk: WorkshopDesk, editor: Editor) => void,
  keys: readonly string[] = [],
): Action<Id> {
  return {
    id,
    group: 'workshop',
    keys,
    enabled({ workshop }) {
      const known = workshop?.get() ?? null
      return workshop !== null && known !== null && workshop.leads() && makesSense(known)
    },
    run: (editor) => editor.workshop && run(editor.workshop, editor),
  }
}

const doing =
  (command: WorkshopCommand) =>
  (desk: WorkshopDesk): void =>
    void desk.do(command)

/** Opens the sheet where a yes is asked for. */
const asking =
  (what: AskedFirst) =>
  (desk: WorkshopDesk, editor: Editor): void => {
    desk.asked.set(what)
    editor.showWorkshop('lead')
  }

const always = (): boolean => true

export const leadActions = [
  lead(
    'lead-next',
    (on) => phaseBeside(on, 1) !== null,
    (desk) => void desk.step(1),
    ['alt+shift+n'],
  ),
  lead(
    'lead-back',
    (on) => phaseBeside(on, -1) !== null,
    (desk) => void desk.step(-1),
  ),
  ...extensions.map((minutes) =>
    lead(
      `lead-extend-${minutes}`,
      always,
      doing({ do: 'extend', minutes }),
      minutes === 2 ? ['alt+shift+m'] : [],
    ),
  ),
  lead('lead-pause', ({ status }) => status === 'running', doing({ do: 'pause' })),
  lead('lead-resume', ({ status }) => status === 'paused', doing({ do: 'resume' })),
  lead('lead-reveal', (on) => hiddenRuns(on).length > 0, asking('reveal')),
  lead('lead-end', always, asking('end')),
  lead('lead-call', always, (desk, editor) => void desk.do(callHere(editor)), ['alt+shift+b']),
  lead(
    'lead-take-along',
    always,
    (desk) => void desk.do({ do: 'take-along', isOn: !desk.get()?.attention.takeAlong }),
    ['alt+shift+a'],
  ),
  lead('lead-spotlight', always, (desk, editor) => void desk.do(spotlightOn(editor)), ['alt+shift+o']),
  lead('lead-ask', always, (_, editor) => editor.showWorkshop('lead')),
] as const
