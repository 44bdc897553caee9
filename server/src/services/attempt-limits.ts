import { JOINS_BURST, JOINS_PER_SECOND } from '@wegpunkt/shared/limits'
import type { Allowance, Attempts } from './attempts.ts'

/**
 * Only failures add up (see `attempts.ts`), but those under way count until they succeed: the burst is more
 * than the hashes that may wait, so that a whole hall behind one address may sign in together.
 */
const ADDRESS = { burst: 150, secondsEach: 3 } satisfies Allowance
const EMAIL_FROM_ADDRESS = { burst: 6, secondsEach: 20 } satisfies Allowance
const EMAIL = { burst: 30, secondsEach: 10 } satisfies Allowance
const SETUP_ADDRESS = { burst: 5, secondsEach: 30 } satisfies Allowance
const SETUP = { burst: 30, secondsEach: 10 } satisfies Allowance
const INVITATION_ADDRESS = { burst: 30, secondsEach: 6 } satisfies Allowance
/**
 * Wrong codes: a room in which every tenth mistypes is let through, who tries codes one by one is not. While an address
 * is over it, a right one of somebody new is refused with them, or it could be found out; a link is not.
 */
const JOIN_CODE_ADDRESS = { burst: 60, secondsEach: 5 } satisfies Allowance
/** Wrong links, counted when they open nothing: an old link on a wall is opened by all of a room. */
const JOIN_LINK_ADDRESS = { burst: 1_000, secondsEach: 1 } satisfies Allowance
/** New guests, of one address and of all addresses together. */
const JOINS = { burst: JOINS_BURST, secondsEach: 1 / JOINS_PER_SECOND } satisfies Allowance
const JOINS_OF_WORKSHOP = {
  burst: 2 * JOINS_BURST,
  secondsEach: 1 / (2 * JOINS_PER_SECOND),
} satisfies Allowance
/** Tokens of links that open nothing: an old one is opened by a whole company behind one address. */
const LINK_ADDRESS = { burst: 300, secondsEach: 1 } satisfies Allowance
/** Devices that open links, of one address; and passwords of one link, from one address and from all. */
const OPENINGS = { burst: 400, secondsEach: 0.2 } satisfies Allowance
const LINK_PASSWORD_FROM_ADDRESS = { burst: 6, secondsEach: 20 } satisfies Allowance
const LINK_PASSWORD_FROM_SITE = { burst: 18, secondsEach: 20 } satisfies Allowance
const LINK_PASSWORD = { burst: 30, secondsEach: 10 } satisfies Allowance
/** What somebody says by a link: of one device, of one address, and of all who came by it. */
const LINK_COMMENT_DEVICE = { burst: 10, secondsEach: 20 } satisfies Allowance
const LINK_COMMENT_ADDRESS = { burst: 60, secondsEach: 5 } satisfies Allowance
const LINK_COMMENT = { burst: 120, secondsEach: 2 } satisfies Allowance
/** What a device asks for that is read from whole boards; a page asks at most every other second while they change. */
const VIEW_READING = { burst: 120, secondsEach: 0.5 } satisfies Allowance
/** Pictures, of one device and of one address, behind which a company looks. */
const VIEW_PICTURES = { burst: 600, secondsEach: 0.05 } satisfies Allowance
const VIEW_PICTURES_ADDRESS = { burst: 12_000, secondsEach: 0.01 } satisfies Allowance
const PASSWORD_CHANGE = { burst: 5, secondsEach: 30 } satisfies Allowance

/** So many tries are free of the limit on the e-mail address or the link as a whole. */
const FREE_TRIES = 3
/**
 * First tries, which are not refused for what others have spent: one site alone never uses up those of a link, and all
 * together find a password of six digits in months. To refuse newcomers takes more than thirty sites at once.
 */
const FREE_SIGN_INS_OF_SITE = { burst: 24, secondsEach: 60 } satisfies Allowance
const FREE_LINK_PASSWORDS_OF_SITE = { burst: 9, secondsEach: 300 } satisfies Allowance
const FREE_LINK_PASSWORDS = { burst: 300, secondsEach: 12 } satisfies Allowance
/** What a site has, as so many addresses. */
const ADDRESSES_OF_SITE = 8

/** `isOwed`: taken from what is left, even where that is nothing. */
type Taken = { readonly key: string; readonly allowance: Allowance; readonly isOwed?: true }

/** Gives the attempt back, because it succeeded. */
export type Succeeded = () => void

export const limitSetup = (attempts: Attempts, address: string): Succeeded =>
  take(attempts, [...ofAddress('setup', address, SETUP_ADDRESS), { key: 'setup', allowance: SETUP }])

export const limitInvitation = (attempts: Attempts, address: string): Succeeded =>
  take(attempts, ofAddress('invitation', address, INVITATION_ADDRESS))

/** Looking for a door by its code: only what opens none adds up. */
export const limitCodes = (attempts: Attempts, address: string): Succeeded =>
  take(attempts, ofAddress('join-code', address, JOIN_CODE_ADDRESS))

/** A link has opened nothing. Nobody guesses one, so whoever has a right one never waits for this. */
export const countWrongLink = (attempts: Attempts, address: string): void =>
  void take(attempts, ofAddress('join-link', address, JOIN_LINK_ADDRESS))

/** Each new guest counts. Many come behind one address, and a flood may come from many. */
export const limitJoins = (attempts: Attempts, address: string, workshop: string): Succeeded =>
  take(attempts, [
    ...ofAddress('join', address, JOINS),
    { key: `joins ${workshop}`, allowance: JOINS_OF_WORKSHOP },
  ])

export const limitLinkSearch = (attempts: Attempts, address: string): Succeeded =>
  take(attempts, ofAddress('link', address, LINK_ADDRESS))

export const limitViewReading = (attempts: Attempts, device: string): Succeeded =>
  take(attempts, [{ key: `view ${device}`, allowance: VIEW_READING }])

export const limitViewPictures = (attempts: Attempts, { device, address }: Omit<Saying, 'link'>): Succeeded =>
  take(attempts, [
    { key: `view-picture ${device}`, allowance: VIEW_PICTURES },
    ...ofAddress('view-pictures', address, VIEW_PICTURES_ADDRESS),
  ])

export const limitOpenings = (attempts: Attempts, address: string): Succeeded =>
  take(attempts, ofAddress('opening', address, OPENINGS))

/**
 * Limits guessing from one address, from one site, and from many. Who guesses from one site shuts nobody out who comes
 * from another: first tries pass, and are counted for the link as all others are.
 */
export function limitLinkPassword(attempts: Attempts, address: string, link: string): Succeeded {
  const from = site(address)
  const pair = {
    key: `link-password-from ${network(address)} ${link}`,
    allowance: LINK_PASSWORD_FROM_ADDRESS,
  }
  const own = [{ key: `link-password-of ${from} ${link}`, allowance: LINK_PASSWORD_FROM_SITE }, pair]
  const free = [
    { key: `free-link-password-of ${from} ${link}`, allowance: FREE_LINK_PASSWORDS_OF_SITE },
    { key: `free-link-password ${link}`, allowance: FREE_LINK_PASSWORDS },
  ]
  const all = { key: `link-password ${link}`, allowance: LINK_PASSWORD }
  if (!isFirst(attempts, pair) || !haveLeft(attempts, free)) return take(attempts, [...own, all])
  return take(attempts, [...own, ...free, { ...all, isOwed: true }])
}

type Saying = { readonly address: string; readonly link: string; readonly device: string }

/** Throws `too-many-requests`. */
export const limitLinkComments = (attempts: Attempts, { address, link, device }: Saying): Succeeded =>
  take(attempts, [
    { key: `link-comment ${device}`, allowance: LINK_COMMENT_DEVICE },
    ...ofAddress('link-comments', address, LINK_COMMENT_ADDRESS),
    { key: `link-comments of ${link}`, allowance: LINK_COMMENT },
  ])

export const limitPasswordChange = (attempts: Attempts, person: string): Succeeded =>
  take(attempts, [{ key: `password ${person}`, allowance: PASSWORD_CHANGE }])

/**
 * Limits guessing from one address, and guessing at one account from many. The latter must not shut out
 * the account's owner: the first tries from any address pass whatever others have spent, but for those of its own site.
 */
export function limitSignIn(attempts: Attempts, address: string, email: string): Succeeded {
  const pair = { key: `sign-in-from ${network(address)} ${email}`, allowance: EMAIL_FROM_ADDRESS }
  const free = { key: `free-sign-in-of ${site(address)} ${email}`, allowance: FREE_SIGN_INS_OF_SITE }
  const isFree = isFirst(attempts, pair) && haveLeft(attempts, [free])
  const all = { key: `sign-in-at ${email}`, allowance: EMAIL }
  return take(attempts, [...ofAddress('sign-in', address, ADDRESS), pair, isFree ? free : all])
}

/** What was turned away before it was looked at was no guess. */
export async function unlessTooMany<T>(work: Promise<T>, giveBack: Succeeded): Promise<T> {
  try {
    return await work
  } catch (error) {
    giveBack()
    throw error
  }
}

const isFirst = (attempts: Attempts, { key, allowance }: Taken): boolean =>
  attempts.left(key, allowance) > allowance.burst - FREE_TRIES

const haveLeft = (attempts: Attempts, limits: readonly Taken[]): boolean =>
  limits.every(({ key, allowance }) => attempts.left(key, allowance) >= 1)

// The site first: where it has nothing left, no key is kept for yet another address of it.
const ofAddress = (kind: string, address: string, allowance: Allowance): readonly Taken[] => [
  { key: `${kind}-of-site ${site(address)}`, allowance: ofSite(allowance) },
  { key: `${kind} ${network(address)}`, allowance },
]

const ofSite = ({ burst, secondsEach }: Allowance): Allowance => ({
  burst: burst * ADDRESSES_OF_SITE,
  secondsEach: secondsEach / ADDRESSES_OF_SITE,
})

function take(attempts: Attempts, limits: readonly Taken[]): Succeeded {
  const taken: Taken[] = []
  const giveBack = () => {
    for (const { key, allowance } of taken.splice(0)) attempts.giveBack(key, allowance)
  }
  try {
    for (const limit of limits) {
      if (limit.isOwed) attempts.owe(limit.key, limit.allowance)
      else attempts.take(limit.key, limit.allowance)
      taken.push(limit)
    }
  } catch (error) {
    // A refused attempt spends nothing, or the other limits would run dry with it.
    giveBack()
    throw error
  }
  return giveBack
}

const IPV6_NETWORK_GROUPS = 4
const IPV6_SITE_GROUPS = 3
const IPV4_SITE_NUMBERS = 3

/** One customer of a provider has a whole IPv6 /64, so that is what counts as one address. */
export const network = (address: string): string =>
  isIpv6(address) ? groupsOf(address).slice(0, IPV6_NETWORK_GROUPS).join(':') : plainAddress(address)

/** What one organisation may have whole: an IPv6 /48, which is 65,536 networks, or an IPv4 /24. */
export const site = (address: string): string =>
  isIpv6(address)
    ? groupsOf(address).slice(0, IPV6_SITE_GROUPS).join(':')
    : plainAddress(address).split('.').slice(0, IPV4_SITE_NUMBERS).join('.')

const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/iu, '')

const isIpv6 = (address: string): boolean => plainAddress(address).includes(':')

function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after]
}
