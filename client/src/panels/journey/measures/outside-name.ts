import { cleanLine } from '@wegpunkt/shared/clean-text'
import { MAX_NAME_CHARS } from '@wegpunkt/shared/limits'

/** Marks a value of the list that is a name and no id. */
export const OUTSIDE = 'outside '

/**
 * What was typed as the name of somebody who is not of the workspace: free words are allowed (METHOD.md M36). Null
 * where that is nobody, too long to be a name, or somebody of the workspace, who is asked as such.
 */
export function outsideName(
  typed: string,
  members: readonly { readonly name: string }[],
  except: readonly string[] = [],
): string | null {
  const name = cleanLine(typed)
  if (name === '' || name.length > MAX_NAME_CHARS || except.includes(name)) return null
  // What was chosen stands in the field for a moment: "Bob · Sales".
  const isKnown = members.some((member) => name === member.name || name.startsWith(`${member.name} · `))
  return isKnown ? null : name
}
