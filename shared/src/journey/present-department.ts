/** A department that the company has, and that may be chosen: none that it has given up (METHOD.md M20). */
export const isPresent = ({
  formerSince,
}: {
  readonly key: string
  readonly formerSince?: string | undefined
}): boolean => formerSince === undefined
