import { cutText } from '../../clean-text.ts'
import { retold } from '../../comments/mentions.ts'
import { MAX_FILE_COMMENT_CHARS } from '../file-limits.ts'
import type { FileComment, FileWorkshop, Spoken } from '../spoken.ts'
import { personHere } from './rename-row.ts'
import type { Renames } from './renames.ts'

/** What was said, in the names of here. */
export const renameSpoken = ({ comments, workshops }: Spoken, renames: Renames): Spoken => ({
  comments: comments.map((comment) => renameComment(comment, renames)),
  workshops: workshops.map((workshop) => renameWorkshop(workshop, renames)),
})

const idHere = (names: ReadonlyMap<string, string>, id: string): string => names.get(id) ?? id

/** Who is no member here said it from outside, under their name. */
function renameComment(comment: FileComment, renames: Renames): FileComment {
  const { spoken, members, outside } = renames
  const { author, resolved } = comment
  const member = author === null ? null : (members.get(author) ?? null)
  const from = author === null || member !== null ? null : (outside.get(author) ?? null)
  const text = retold(comment.text, (id) => {
    const here = members.get(id)
    return here === undefined ? (outside.get(id) ?? null) : { id: here }
  })
  return {
    ...comment,
    id: idHere(spoken, comment.id),
    thread: idHere(spoken, comment.thread),
    author: member,
    visitor: comment.state === 'erased' ? null : (comment.visitor ?? from),
    // Names may be longer than ids are.
    text: cutText(text, MAX_FILE_COMMENT_CHARS),
    resolved: resolved && { ...resolved, by: members.get(resolved.by ?? '') ?? null },
  }
}

function renameWorkshop(one: FileWorkshop, renames: Renames): FileWorkshop {
  const { spoken, departments } = renames
  const run = <Id extends string | null>(id: Id): Id => (id === null ? id : (idHere(spoken, id) as Id))
  const person = (id: string | null): string | null => (id === null ? null : personHere(id, renames))
  return {
    ...one,
    id: idHere(spoken, one.id),
    workshop: bodyHere(one.workshop, run, person),
    participants: one.participants.map((it) => ({
      person: person(it.person),
      department: it.department === null ? null : idHere(departments, it.department),
    })),
    results: one.results.map((it) => ({
      ...it,
      run: run(it.run),
      ratings: ratingsHere(it.ratings, renames),
      ...(it.frontline && { frontline: ratingsHere(it.frontline, renames) }),
    })),
    parked: one.parked.map((it) => ({ ...it, id: idHere(spoken, it.id), run: run(it.run) })),
    marks: { start: markHere(one.marks.start, renames), end: markHere(one.marks.end, renames) },
    elements: one.elements.map((it) => ({ ...it, run: run(it.run), author: person(it.author) })),
  }
}

type Ratings = FileWorkshop['results'][number]['ratings']

const ratingsHere = (ratings: Ratings, { personas }: Renames): Ratings =>
  ratings.map((rating) => ({ ...rating, persona: idHere(personas, rating.persona) }))

type Body = FileWorkshop['workshop']

function bodyHere(
  body: Body,
  run: (id: string) => string,
  person: (id: string | null) => string | null,
): Body {
  return {
    ...body,
    run: null,
    endsAt: null,
    pausedAt: null,
    // What was not revealed did not come along, so that no reveal of it is under way here.
    runs: body.runs.map((it) => ({
      ...it,
      id: run(it.id),
      secrecy: it.secrecy === 'revealing' ? 'hidden' : it.secrecy,
    })),
    moderators: body.moderators.flatMap((it) => {
      const here = person(it.person)
      return here === null ? [] : [{ ...it, person: here }]
    }),
    lead: person(body.lead),
    handOvers: body.handOvers.map((it) => ({ ...it, from: person(it.from), to: person(it.to) })),
  }
}

type Mark = FileWorkshop['marks']['start']

const markHere = (mark: Mark, { personas, rows }: Renames): Mark =>
  mark && {
    ...mark,
    curves: mark.curves.map((curve) => ({ ...curve, persona: idHere(personas, curve.persona) })),
    measures: mark.measures.map((measure) => ({ ...measure, id: idHere(rows, measure.id) })),
  }
