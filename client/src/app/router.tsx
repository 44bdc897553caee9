import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { boardQuery } from '../api/boards.ts'
import { departmentsQuery } from '../api/people.ts'
import { meQuery, setupQuery } from '../api/session.ts'
import { loadPart } from '../locales/i18n.ts'
import { BrokenPage } from './BrokenPage.tsx'
import { doorOfGuest, isGuestPlace, placeInWorkshop } from './join/guest-places.ts'
import { Loading } from './Loading.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { returnPath } from './return-path.ts'
import { type SettingsTab, isSettingsTab } from './settings/tabs.ts'
import { SignedIn } from './SignedIn.tsx'

type RouterContext = { queries: QueryClient }

// Before the workspace exists every address leads to its creation, and afterwards none does.
const rootRoute = createRootRouteWithContext<RouterContext>()({
  beforeLoad: async ({ context: { queries }, location }) => {
    const me = await queries.ensureQueryData(meQuery)
    const needed = !me && (await queries.ensureQueryData(setupQuery)).needed
    if (needed && location.pathname !== '/welcome') throw redirect({ to: '/welcome' })
    if (!needed && location.pathname === '/welcome') throw redirect({ to: '/' })
  },
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
  pendingComponent: Loading,
})

const withTexts = async <Page,>(page: Promise<Page>): Promise<Page> =>
  (await Promise.all([page, loadPart('pages')]))[0]

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  component: lazyRouteComponent(() => withTexts(import('./entrance/WelcomePage.tsx')), 'WelcomePage'),
})

type SignInSearch = { from?: string }

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ from }: Record<string, unknown>): SignInSearch => {
    const path = returnPath(from)
    return path === null ? {} : { from: path }
  },
  beforeLoad: async ({ context: { queries }, search }) => {
    if (await queries.ensureQueryData(meQuery)) throw redirect({ href: search.from ?? '/', replace: true })
  },
  component: lazyRouteComponent(() => withTexts(import('./entrance/SignInPage.tsx')), 'SignInPage'),
})

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => withTexts(import('./entrance/InvitationPage.tsx')), 'InvitationPage'),
})

const withJoining = async <Page,>(page: Promise<Page>): Promise<Page> =>
  (await Promise.all([page, loadPart('joining'), loadPart('attention')]))[0]

/** For who joins a workshop without an account. */
const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$link',
  component: lazyRouteComponent(() => withJoining(import('./join/JoinPage.tsx')), 'JoinPage'),
})

const codeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w',
  component: lazyRouteComponent(() => withJoining(import('./join/CodePage.tsx')), 'CodePage'),
})

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context: { queries }, location }) => {
    const me = await queries.ensureQueryData(meQuery)
    // The pages of the workspace are none of a guest's.
    if (me?.guest && !isGuestPlace(me.guest, location.pathname))
      throw redirect({ href: placeInWorkshop(me.guest), replace: true })
    if (me) return
    const door = doorOfGuest()
    if (door !== null) throw redirect({ href: door, replace: true })
    throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { from: location.href } })
  },
  component: SignedIn,
})

const boardsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  component: lazyRouteComponent(() => withTexts(import('./boards/BoardsPage.tsx')), 'BoardsPage'),
})

const portfolioRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/portfolio',
  component: lazyRouteComponent(async () => {
    const texts = [loadPart('portfolio'), loadPart('overview')]
    const [page] = await Promise.all([import('./portfolio/PortfolioPage.tsx'), ...texts])
    return page
  }, 'PortfolioPage'),
})

const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: SettingsTab } =>
    isSettingsTab(tab) ? { tab } : {},
  component: lazyRouteComponent(() => withTexts(import('./settings/SettingsPage.tsx')), 'SettingsPage'),
})

const measuresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/measures',
  component: lazyRouteComponent(() => import('./measures/MyMeasuresPage.tsx'), 'MyMeasuresPage'),
})

const protocolRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/workshops/$workshop/protocol',
  component: lazyRouteComponent(async () => {
    const [page] = await Promise.all([import('./protocol/ProtocolPage.tsx'), loadPart('protocol')])
    return page
  }, 'ProtocolPage'),
})

/** A page comes when it is opened: who opens a board by its link loads no other. */
const boardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/b/$board',
  // Asked for while the page is on its way, which then finds them answered; whether they failed is its business.
  loader: ({ context: { queries }, params }) => {
    void queries.prefetchQuery(boardQuery(params.board))
    void queries.prefetchQuery(departmentsQuery)
  },
  component: lazyRouteComponent(() => import('./board/BoardPage.tsx'), 'BoardPage'),
  pendingComponent: Loading,
})

/** For phones in a workshop: its own small page, without the board's. */
const companionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/companion/$workshop',
  component: lazyRouteComponent(async () => {
    const texts = [loadPart('companion'), loadPart('attention')]
    const [page] = await Promise.all([import('./companion/CompanionPage.tsx'), ...texts])
    return page
  }, 'CompanionPage'),
  pendingComponent: Loading,
})

const routeTree = rootRoute.addChildren([
  welcomeRoute,
  signInRoute,
  invitationRoute,
  joinRoute,
  codeRoute,
  signedInRoute.addChildren([
    boardsRoute,
    portfolioRoute,
    measuresRoute,
    settingsRoute,
    boardRoute,
    companionRoute,
    protocolRoute,
  ]),
])

export const createAppRouter = (queries: QueryClient) =>
  createRouter({ routeTree, context: { queries }, defaultPreload: 'intent', defaultPreloadStaleTime: 0 })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
