import { type Refusal, isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { checkPersonaCount } from '@wegpunkt/shared/journey/checks/rows'

/** The personas of a board with one more, at the end; a sixth is refused (METHOD.md M18). */
export function withPersona(chosen: readonly string[], persona: string): readonly string[] | Refusal {
  if (chosen.includes(persona)) return chosen
  const count = checkPersonaCount(chosen.length + 1)
  return isRefused(count) ? count : [...chosen, persona]
}
