/**
 * The numbers of the contract, with units: what a client has to keep to, whichever end checks it. What only the
 * relay decides for itself is in `server/src/rooms/relay-limits.ts`.
 */

// Accounts
export const MIN_PASSWORD_CHARS = 10
export const MAX_PASSWORD_CHARS = 200
export const MAX_NAME_CHARS = 80
export const MAX_DEPARTMENT_CHARS = 40
/** Of a workspace, former ones among them: their colours and codes are to be told apart. */
export const MAX_DEPARTMENTS = 40
export const MAX_EMAIL_CHARS = 254
export const INVITATION_DAYS = 14
export const LOGIN_DAYS = 30
export const TICKET_SECONDS = 60

// Boards (METHOD.md, general rules for bad input: over-long text is refused with the count)
export const MAX_BOARD_TITLE_CHARS = 120
export const MAX_TITLE_CHARS = 120
export const MAX_TEXT_CHARS = 4_000
/** Of a touchpoint, in Markdown. */
export const MAX_DESCRIPTION_CHARS = 2 * MAX_TEXT_CHARS
export const MAX_CHANNEL_CHARS = 60
export const MAX_PERSONAS_PER_BOARD = 5
/** What the method asks for in a line: a reason, a promise, a benchmark, an agreement, the name of a process. */
export const MAX_METHOD_CHARS = 500
export const MAX_SOURCE_CHARS = 500
/** The highest number of orders that one entry stands for. */
export const MAX_ORDERS = 1_000_000
/** Beyond this, numbers lose precision on a canvas; larger ones are not drawn. */
export const MAX_COORDINATE = 1_000_000
export const MIN_ELEMENT_SIZE = 24
export const MAX_ELEMENT_SIZE = 10_000

// The rows of a journey
export const MAX_PERSONA_TEXT_CHARS = 1_000
export const MAX_ROW_TEXT_CHARS = 2_000
export const MAX_QUOTE_CHARS = 2_000
export const MAX_STORY_CHARS = 4 * MAX_ROW_TEXT_CHARS
export const MAX_REASON_CHARS = 1_000
export const MAX_LINKS_PER_ROW = 200
export const MAX_RATINGS_PER_EVIDENCE = 500
export const MAX_SUPPORTERS = 50
export const MAX_ENABLEMENT = 50
export const MAX_UNIT_CHARS = 20
/** How many customers one row may speak for. */
export const MAX_CUSTOMERS = 100_000_000
/** How many rows one answer holds; whoever wants more asks on from there. */
export const ROWS_PER_PAGE = 2_000
/** What the rows of a board say, all together: everybody who has it open holds all of them. */
export const MAX_ROW_BYTES_PER_BOARD = 32 * 1024 * 1024
/** Of an import: how many a request brings, and all requests together. */
export const ANSWERS_PER_REQUEST = 1_000
export const MAX_ANSWERS_PER_IMPORT = 20_000
/** An import that nobody finishes is forgotten. */
export const IMPORT_MINUTES = 30
export const MAX_IMPORTS_PER_PERSON = 3

// Comments
export const MAX_COMMENT_CHARS = 2_000
export const MAX_COMMENTS_PER_BOARD = 10_000
export const MAX_COMMENTS_PER_THREAD = 500
/** Of those who came by a link, until a moderator has looked at them. */
export const MAX_WAITING_COMMENTS = 300
/** Of those who came by links: what remains is the members', however many come by links. */
export const MAX_LINK_COMMENTS_PER_BOARD = 2_000
export const MAX_LINK_COMMENTS_PER_THREAD = 300
export const MAX_MENTIONS = 20
export const COMMENTS_PER_PAGE = 1_000

// Pictures on boards
export const MAX_IMAGE_BYTES = 10 * 1024 * 1024
export const MAX_IMAGE_SIDE_PX = 16_384
/** Four bytes each once they are decoded, on the screen of everybody who looks. */
export const MAX_IMAGE_PIXELS = 40_000_000
/** Pictures stay after their element is removed: undo and snapshots refer to them. */
export const MAX_IMAGE_BYTES_PER_BOARD = 500 * 1024 * 1024
export const THUMBNAIL_SIDE_PX = 512
export const MAX_THUMBNAIL_BYTES = 256 * 1024
export const UPLOADS_PER_SECOND = 0.5
export const UPLOADS_BURST = 60
/** At once. Each is held in memory until it is stored. */
export const MAX_UPLOADS_PER_PERSON = 3
export const MAX_UPLOADS = 24

// Snapshots
export const MAX_SNAPSHOT_LABEL_CHARS = 120
/** Those taken automatically count, too. */
export const MAX_SNAPSHOTS_PER_BOARD = 2_000
export const MAX_SNAPSHOTS_PER_PAGE = 1_000
/** Of one state, as JSON. */
export const MAX_SNAPSHOT_BYTES = 32 * 1024 * 1024
/** Compressed, and each state once. */
export const MAX_SNAPSHOT_BYTES_PER_BOARD = 500 * 1024 * 1024
export const MAX_SNAPSHOT_CURVE_POINTS = 100
export const SNAPSHOTS_BURST = 30
export const SNAPSHOTS_PER_SECOND = 0.2

// Workshops
export const MAX_WORKSHOPS_PER_BOARD = 200
export const MAX_PHASES = 60
export const MAX_PHASE_MINUTES = 24 * 60
/** A campaign runs for days, a phase of it perhaps for a quarter of a year. */
export const MAX_CAMPAIGN_MINUTES = 100 * 24 * 60
export const MAX_MODERATORS = 20
export const MAX_GROUPS = 30
/** A question that is thrown at a touchpoint is read at a glance. */
export const MAX_QUESTION_CHARS = 200
/** So long somebody who is asked to come may still say yes, and a question is seen at its card. */
export const CALL_SHOWN_MS = 30_000
export const QUESTION_SHOWN_MS = 10_000
export const MAX_VOTES = 100
/** Private notes of one person in one phase, and ratings that one command brings. */
export const MAX_PRIVATE_NOTES = 200
/** In characters of what is stored, of one person and of all in a phase: a reveal brings them with one update. */
export const MAX_PRIVATE_CHARS = 100_000
export const MAX_PRIVATE_CHARS_OF_ALL = 4_000_000
export const MAX_RATINGS_PER_COMMAND = 200
/** What one workshop puts aside for later, and how long each is. */
export const MAX_PARKED = 200
/** Of fewer people no number is told that is about what each of them said, or whether they did. */
export const LEAST_TO_TELL = 3
export const MAX_PARKED_CHARS = 500
/** Those who wait to be let in count, too. */
export const MAX_GUESTS_PER_WORKSHOP = 1_000
/** All of them work until the links are renewed. */
export const MAX_JOIN_LINKS_PER_WORKSHOP = 100
export const JOIN_CODE_CHARS = 8
/** After its last use, at the latest; the end of the workshop ends it before. */
export const GUEST_LOGIN_HOURS = 12
/** A device is known again at the door for so long, which is longer than a campaign lasts. */
export const GUEST_DEVICE_DAYS = 120
/** Of a room behind one address, three hundred come within a minute, and more from several at once. */
export const JOINS_BURST = 400
export const JOINS_PER_SECOND = 5
export const CONTRIBUTIONS_PER_SECOND = 5
export const CONTRIBUTIONS_BURST = 100
/** What a page without the canvas lists of a focus; what is beyond is found on the board. */
export const MAX_SUBJECTS = 500
export const MAX_SUBJECT_CHARS = 500
/** Streams of events that are open at once. Of one person the oldest ends when one more comes. */
export const MAX_EVENT_STREAMS = 5_000
export const MAX_EVENT_STREAMS_PER_PERSON = 8
export const MAX_EVENT_STREAMS_PER_GUEST = 3
/** Of one board, so that no crowd takes the places of all other boards. */
export const MAX_EVENT_STREAMS_PER_BOARD = 3_500
export const EVENT_HEARTBEAT_MS = 20_000

// Links for people without an account
export const MAX_LINKS_PER_BOARD = 500
/** More lanes than a board that people can read has. */
export const MAX_LINK_LANES = 500
export const MIN_LINK_PASSWORD_CHARS = 6
/** The least and the most. */
export const TOUR_STOPS = [3, 10] as const
export const MAX_TOUR_TEXT_CHARS = 2_000
export const MAX_EMBED_ORIGINS = 10
/** A device that has opened a link comes back without its address for so long, unless the link ends before. */
export const VIEW_DEVICE_DAYS = 30
/** Who comes back to an open link after so long has opened it once more. */
export const VIEW_RETURN_MINUTES = 30
/** Beyond this the device that came first is forgotten. */
export const MAX_DEVICES_PER_LINK = 10_000
export const MAX_VIEWERS_PER_BOARD = 1_000
/** Sockets of one device on one link. */
export const MAX_SOCKETS_PER_VIEWER = 10

// The wire (RELAY.md, "Limits to start from")
export const MAX_FRAME_BYTES = 1024 * 1024
/** The reply to a sync request may carry a day of offline work; each request allows one. */
export const MAX_SYNC_FRAME_BYTES = 8 * 1024 * 1024
/** A large sync goes in pieces of about so much, and a board rests in them, so that a slow link shows progress. */
export const PIECE_BYTES = 256 * 1024
export const MAX_VIEWER_FRAME_BYTES = 4 * 1024
export const MAX_PRESENCE_BYTES = 2 * 1024
export const MAX_STRUCTS_PER_UPDATE = 20_000
/** What a struct stands for: a text, or a run of what was removed. */
export const MAX_CLOCKS_PER_STRUCT = 4 * 1024 * 1024
/** An answer to a sync request repeats every deletion of the board, joined to ranges. */
export const MAX_DELETE_RANGES_PER_UPDATE = 200_000
export const MAX_STRING_BYTES = 64 * 1024
export const MAX_KEY_BYTES = 256
export const MAX_ANY_DEPTH = 16
export const MAX_STATE_VECTOR_SLACK = 1_024
/** Tabs and devices of one person on all boards together. */
export const MAX_SOCKETS_PER_PERSON = 30
/** All guests that a workshop can have leave places on its board for those who lead it. */
export const MAX_SOCKETS_PER_GUEST = 5
/** Editors and readers of one board together; a workshop of a whole company is a tenth of it. */
export const MAX_CONNECTIONS_PER_BOARD = 5_500
/** Those who wait for the database to say who they are. */
export const MAX_PENDING_UPGRADES = 1_000
/** Of one address: a whole company behind it joins within seconds, and comes back at once after a restart. */
export const UPGRADES_PER_SECOND = 50
export const UPGRADES_BURST = 600
export const DOCUMENT_FRAMES_PER_SECOND = 40
export const DOCUMENT_FRAMES_BURST = 120
/** Presence of our own client: at most one message of a kind in this time, and fewer in a crowd. */
export const PRESENCE_EVERY_MS = 33
export const PRESENCE_EVERY_MS_ABOVE_50_PEOPLE = 50
export const PRESENCE_EVERY_MS_ABOVE_150_PEOPLE = 100
export const PRESENCE_EVERY_MS_ABOVE_250_PEOPLE = 200
export const ANNOUNCEMENTS_PER_SECOND = 0.5
export const ANNOUNCEMENTS_BURST = 10
/** Of a larger selection others see a part. */
export const MAX_SHOWN_ELEMENTS = 200
/** Of more elements that are resized together others see a part, and a long stroke in fewer points. */
export const MAX_PLACED_ELEMENTS = 32
export const MAX_STROKE_POINTS = 400
export const DOCUMENT_BYTES_PER_SECOND = 128 * 1024
export const DOCUMENT_BYTES_BURST = 1024 * 1024
export const SYNC_REQUESTS_PER_SECOND = 1
export const SYNC_REQUESTS_BURST = 5
/** Clients that keep to their pace stay far below; one that goes on like this is broken. */
export const PRESENCE_FLOOD_PER_SECOND = 300
export const PRESENCE_FLOOD_BURST = 1_000

/** Client ids, of which each page that edits a board takes a new one: how many a person may bring, and a board hold. */
export const CLIENT_IDS_PER_PERSON = 200
export const NEW_CLIENT_IDS_PER_SECOND = 1 / 60
export const MAX_CLIENT_IDS_PER_BOARD = 50_000

/** What somebody may say of touchpoints that a comparison took for the same, or did not; and in an address, in chars. */
export const MAX_CORRECTIONS = 100
export const MAX_CORRECTIONS_CHARS = 8_000
