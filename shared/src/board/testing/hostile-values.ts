import * as fc from 'fast-check'
import * as Y from 'yjs'

/** Whatever can lie under a key of a document: made anew each time, since a shared type belongs to one place. */
export const hostileValue: fc.Arbitrary<() => unknown> = fc.oneof(
  fc.anything({ withBigInt: false, maxDepth: 2 }).map((value) => () => jsonOf(value)),
  fc
    .constantFrom<unknown>(Number.NaN, 1e308, -1e308, 1e-300, Infinity, null, undefined, '', true, -0)
    .map((it) => () => it),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((it) => () => it),
  fc.nat(300_000).map((length) => () => 'x'.repeat(length)),
  fc.uint8Array({ maxLength: 8 }).map((bytes) => () => bytes),
  fc.constantFrom(
    () => new Y.Map([['kind', 'note']]),
    () => Y.Array.from([1, 2, 3]),
    () => new Y.Text('some text'),
    () => new Y.XmlText('<b>'),
    () => new Y.XmlFragment(),
    () => new Y.XmlElement('p'),
    () => new Y.Doc(),
  ),
)

/** Values of the right type that are just inside or just outside of what is allowed. */
export const nearlyRight: fc.Arbitrary<() => unknown> = fc
  .oneof(
    fc.tuple(extreme(), extreme()),
    extreme(),
    fc.constantFrom<unknown>('ann', 'a b', '', 'yellow', 'free', 'direct', 'elbow', 'both', 'solid', true),
    fc.constantFrom<unknown>('before', 'missing', 'chevron', 'none', 180, -180, 180.5, 8, 200, 64, 2, -2),
    fc.constantFrom<unknown>('online', 'staff', 'drop-off', 'retire', 'delighting', 'customer', '2027-01-31'),
    methodValue(),
    fc.array(extreme(), { maxLength: 4 }),
    fc.array(fc.constantFrom('sales', ''), { maxLength: 22 }),
    fc.constantFrom<unknown>([1], [1, 2, 3], [0, Number.NaN], [[1, 2]], [null, undefined]),
  )
  .map((value) => () => value)

/** The objects that the method stores under one key, with one or the other field that does not fit. */
function methodValue(): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom<unknown>('', 'x', 0, 3, 4, -1, 1.5, null, [], {})
  const field = (...values: readonly unknown[]) => fc.option(fc.oneof(fc.constantFrom(...values), odd))
  return fc
    .record(
      {
        text: field('we call back', 'x'),
        source: field('https://example.org'),
        who: field('a parcel service'),
        type: field('won', 'lost'),
        count: field(0, 1, 12),
        reasonStated: field('price'),
        evidence: field('e1'),
        owner: field('ann'),
        risk: field(0, 1, 2, 3),
        answer: field('no', 'planned', 'yes'),
        kind: field('lovepoint', 'none'),
        reason: field('seen it', ''),
        later: field('more'),
      },
      { requiredKeys: [] },
    )
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== null)))
}

function extreme(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.constantFrom(1e6, -1e6, 1_000_000.1, 10_000, 10_001, 0, 1e-300, 1e308, -1, 5e-324),
    fc.double(),
    fc.integer({ min: -5, max: 5 }),
  )
}

/** What Yjs can carry of a value: symbols and functions become null. */
function jsonOf(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value)) as unknown
  } catch {
    // Circular, or nothing that JSON knows: nothing that could come out of an update either.
    return null
  }
}
