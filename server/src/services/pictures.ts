import { Problem } from '@wegpunkt/shared/http/problem'
import type { Kysely } from 'kysely'
import {
  type AssetBytes,
  type AssetKind,
  type AssetRow,
  bytesOfAsset,
  kindsOfAsset,
} from '../storage/queries/assets.ts'
import type { Tables } from '../storage/tables.ts'
import { createPlaces } from './places.ts'
import { createShares } from './shares.ts'
import { createTurns } from './turns.ts'

/** Answers with pictures that are under way: a browser asks for many at once. */
const MAX_TAKING_PER_ONE = 24
const MAX_TAKING = 1_000
/** Of both limits those who look by links reach no further, so that members always have the rest. */
const VIEWERS_SHARE = 2 / 3
const VIEWERS_PLACES = Math.floor(MAX_TAKING * VIEWERS_SHARE)
/** One device alone has a quarter of the memory, so that others of its network find some, too. */
const DEVICE_TIMES = 3
/** Of pictures that are under way, each counted once, however many take it. */
const MAX_BYTES_UNDER_WAY = 192 * 1024 * 1024
/** The last ones are kept: they never change, and those who look at a board ask for the same. */
const KEEP_BYTES = 32 * 1024 * 1024
/** What fits into one slice is out at once. */
const SMALL_BYTES = 64 * 1024
const RETRY_SECONDS = 5

type UnderWay = { count: number; readonly length: number; readonly heldBy: Map<string, Held> }
/** How often one has it under way, and what takes it from what they have. */
type Held = { count: number; readonly release: () => void }
type Parts = { readonly db: Kysely<Tables>; readonly mostUnderWay?: number }
/** A person, or a device and whoever shares its address. */
export type Taker =
  | { readonly by: 'member'; readonly id: string }
  | { readonly by: 'viewer'; readonly id: string; readonly network: string }
/** What tells a picture from another that has its id before or after it. */
export type ShownPicture = Pick<AssetRow, 'id' | 'sha256' | 'created_at'>
/** `leave`: it is taken, or nobody takes it any more. */
export type Taken = AssetBytes & { readonly leave: () => void }

export type Pictures = ReturnType<typeof createPictures>

/**
 * The bytes of pictures for those who take them: read once for all of them, and one after the other, so that whoever
 * saves waits for one picture at most; and no more of them in memory than that, however slowly they are taken.
 */
export function createPictures({ db, mostUnderWay = MAX_BYTES_UNDER_WAY }: Parts) {
  const turns = createTurns()
  const placesOf = (all: number) => createPlaces({ perPerson: MAX_TAKING_PER_ONE, all })
  const places = { member: placesOf(MAX_TAKING), viewer: placesOf(VIEWERS_PLACES) }
  const mostBytes = { member: mostUnderWay, viewer: mostUnderWay * VIEWERS_SHARE }
  const underWay = new Map<string, UnderWay>()
  const reading = new Map<string, Promise<AssetBytes | null>>()
  const kept = new Map<string, AssetBytes>()
  const [placesTaken, bytesTaken] = [createShares(), createShares()]
  let [bytesUnderWay, keptBytes] = [0, 0]

  const takePlace = (taker: Taker): (() => void) => {
    if (taker.by === 'member') return places.member.take(taker.id)
    const { id, network } = taker
    if (!placesTaken.allows(network, 1, VIEWERS_PLACES - placesTaken.all)) throw busy()
    const leave = places.viewer.take(id)
    const release = placesTaken.add(network, 1)
    return () => {
      leave()
      release()
    }
  }
  const keep = (key: string, picture: AssetBytes): void => {
    keptBytes += picture.length
    kept.set(key, picture)
    for (const [oldest, { length }] of kept) {
      if (keptBytes <= KEEP_BYTES) return
      kept.delete(oldest)
      keptBytes -= length
    }
  }
  const read = async (asset: ShownPicture, kind: AssetKind): Promise<AssetBytes | null> => {
    const key = keyOf(asset, kind)
    const known = kept.get(key)
    if (known) return known
    // Small ones do not wait for large ones.
    const asked = reading.get(key) ?? turns.run(kind, () => bytesOfAsset(db, asset.id, kind))
    reading.set(key, asked)
    try {
      const found = await asked
      if (found && reading.delete(key)) keep(key, found)
      return found
    } finally {
      reading.delete(key)
    }
  }
  const mustFit = (taker: Taker, length: number): void => {
    const left = mostBytes[taker.by] - bytesUnderWay
    const fits =
      taker.by === 'member'
        ? length <= left
        : bytesTaken.allows(networkKey(taker), length, left) &&
          bytesTaken.allows(deviceKey(taker), length, left, DEVICE_TIMES)
    if (!fits) throw busy()
  }
  const hold = (taker: Taker, key: string, length: number): (() => void) => {
    const known = underWay.get(key) ?? { count: 0, length, heldBy: new Map<string, Held>() }
    if (known.count === 0) mustFit(taker, length)
    if (known.count++ === 0) bytesUnderWay += length
    underWay.set(key, known)
    const letGo = sharesOf(taker).map((who) => heldBy(known, who, () => bytesTaken.add(who, length)))
    return () => {
      for (const release of letGo) release()
      if (--known.count > 0) return
      underWay.delete(key)
      bytesUnderWay -= length
    }
  }

  return {
    /** Which there is of what is wanted: the original, where there is no thumbnail. Reads no bytes. */
    async kind(asset: ShownPicture, wanted: AssetKind): Promise<AssetKind> {
      if (wanted === 'original' || kept.has(keyOf(asset, wanted))) return wanted
      return (await kindsOfAsset(db, asset.id)).includes(wanted) ? wanted : 'original'
    },

    /** For somebody who takes it. Throws `asset-not-found`, `too-many-requests` and `busy`. */
    async take(taker: Taker, asset: ShownPicture, kind: AssetKind): Promise<Taken> {
      const leavePlace = takePlace(taker)
      try {
        const picture = await read(asset, kind)
        if (!picture) throw new Problem('asset-not-found')
        const isSmall = picture.length <= SMALL_BYTES
        const release = isSmall ? null : hold(taker, keyOf(asset, kind), picture.length)
        if (isSmall) leavePlace()
        let isLeft = isSmall
        const leave = (): void => {
          if (isLeft) return
          isLeft = true
          release?.()
          leavePlace()
        }
        return { ...picture, leave }
      } catch (error) {
        leavePlace()
        throw error
      }
    },
  }
}

/** Ids come back with files. Small versions of the same picture are each board's own. */
const keyOf = ({ id, sha256, created_at }: ShownPicture, kind: AssetKind): string =>
  kind === 'original' ? `original ${sha256}` : `${kind} ${id} ${created_at}`

const busy = (): Problem => new Problem('busy', { retryAfterSeconds: RETRY_SECONDS })

type Viewing = Extract<Taker, { by: 'viewer' }>
const networkKey = ({ network }: Viewing): string => `network ${network}`
const deviceKey = ({ id }: Viewing): string => `device ${id}`
const sharesOf = (taker: Taker): readonly string[] =>
  taker.by === 'member' ? [] : [networkKey(taker), deviceKey(taker)]

/** Whoever has the same picture under way several times has its memory once. */
function heldBy({ heldBy: all }: UnderWay, who: string, add: () => () => void): () => void {
  const held = all.get(who) ?? { count: 0, release: add() }
  held.count++
  all.set(who, held)
  return () => {
    if (--held.count > 0) return
    all.delete(who)
    held.release()
  }
}
