import type { ProblemBody } from './problem-body.ts'
import { type ProblemType, problemStatus } from './problem-types.ts'

export { FieldIssue, ProblemBody } from './problem-body.ts'
export { type ProblemType, problemTypes } from './problem-types.ts'

type Extra = Partial<Pick<ProblemBody, 'detail' | 'fields' | 'weakness' | 'retryAfterSeconds' | 'requestId'>>

/** Thrown anywhere; answered by `http/problem.ts` and, on sockets, by `rooms/connection.ts`. */
export class Problem extends Error {
  override name = 'Problem'
  readonly type: ProblemType
  readonly extra: Extra

  constructor(type: ProblemType, extra: Extra = {}, options?: ErrorOptions) {
    super(extra.detail ?? type, options)
    this.type = type
    this.extra = extra
  }

  get status(): number {
    return problemStatus[this.type]
  }

  /**
   * A socket closes with the number HTTP would have answered: 4403 for 403. The y-websocket client
   * stops for good on 44xx, so what passes by itself has 45xx: rate limits 4529, storage 4503.
   */
  get closeCode(): number {
    return this.type === 'too-many-requests' ? 4529 : 4000 + this.status
  }
}
