export const rooms = [
  'core',
  'site',
  'ingest',
  'publish',
  'components',
  'data',
  'auth',
  'app',
  'scripts',
  'prisma',
  'e2e',
  'rooms',
] as const
export type Room = (typeof rooms)[number]

const libRooms: readonly Room[] = ['core', 'site', 'ingest', 'publish', 'data', 'auth']

/** Which rooms each room may import from, itself included. Arrows point inward only; nothing imports `app`, `scripts` or `e2e`. */
export const arrows: Readonly<Record<Room, readonly Room[]>> = {
  core: ['core'],
  site: ['core', 'site'],
  ingest: ['core', 'ingest'],
  publish: ['core', 'site', 'publish'],
  components: ['core', 'site', 'components'],
  data: ['core', 'site', 'ingest', 'data'],
  auth: ['core', 'site', 'data', 'auth'],
  app: [...libRooms, 'components', 'app'],
  scripts: [...libRooms, 'components', 'prisma', 'scripts'],
  prisma: [...libRooms, 'prisma'],
  e2e: [...libRooms, 'prisma', 'e2e'],
  rooms: ['rooms'],
}

/** The room of a file, or `null` for a folder of `lib` that is none. */
export function roomOf(path: string): Room | null {
  const [first = '', second = ''] = path.split('/')
  if (first === 'proxy.ts' || first === 'instrumentation.ts') return 'app'
  const name = first === 'lib' ? second.replace(/\.test\.ts$/, '') : first
  return rooms.find((room) => room === name) ?? null
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('e2e/')
}

/** Stand-ins and harnesses: only tests, the seed and other such folders may use them. */
export function isTesting(path: string): boolean {
  return path.split('/').includes('testing')
}

/** The folders that all laws cover. Scripts, seed and browser tests are held to the arrows alone. */
export function isCovered(path: string): boolean {
  return /^(app|components|lib)\//.test(path) && !path.startsWith('lib/rooms')
}
