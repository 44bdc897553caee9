import type { Board } from '@wegpunkt/shared/board/read'
import { stepsByStage } from '@wegpunkt/shared/journey/parts/steps'
import journey from '../journey/journey.module.css'
import page from '../viewer.module.css'

/**
 * The journey to be read, drawn without React: that is half of the program, and on a slow line it comes seconds later.
 * It then takes this place with the same words at the same spots.
 */
export function drawSight(root: Element, { title, board }: { title: string; board: Board }): void {
  const steps = stepsByStage(board)
  const stages = [...board.stages].flatMap(([id, { name }]) => {
    const titles = (steps.get(id) ?? []).map(({ touchpoint }) =>
      made('li', made('div', touchpoint.title, journey['touchpoint'])),
    )
    const head = made('div', made('h2', name), journey['stageHead'])
    return made('section', [head, made('ol', titles, journey['touchpoints'])], journey['stage'])
  })
  const bar = made('header', made('div', made('h1', title), page['heading']), page['bar'])
  const list = made('div', made('div', stages, journey['list']), page['scroll'])
  root.replaceChildren(made('div', [bar, made('main', list, page['area'])], page['page']))
}

type Content = string | Node | readonly Node[]

function made(name: string, content: Content, className?: string): HTMLElement {
  const element = document.createElement(name)
  if (className) element.className = className
  if (typeof content === 'string') element.textContent = content
  else element.append(...(content instanceof Node ? [content] : content))
  return element
}
