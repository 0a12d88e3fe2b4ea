import path from 'node:path'
import * as z from 'zod'
import { AppError, type Result } from '@/lib/core/errors'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** What one installation may choose. Every field comes from one environment variable, named in `.env.example`. */
export type Config = {
  port: number
  host: string
  /** Where this very process answers, for its requests to itself. */
  ownOrigin: string
  /** The only origin of absolute URLs, without a slash at its end. */
  siteUrl: string
  /** `null` means the embedded database below `dataDir`. */
  databaseUrl: string | null
  /** Absolute. */
  dataDir: string
  authSecret: string | null
  logLevel: (typeof logLevels)[number]
  metricsToken: string | null
  /** Whether watches may read from private hosts that the operator names: for feeds of one's own network, and for tests. */
  watchAllowPrivate: boolean
  /** Whether this site asks by itself if the pages that sources name are still there. */
  linkCheck: boolean
  /** Makes the first administrator without a link, where nobody may sign in yet. */
  firstAdministrator: { email: string; password: string } | null
  /** Where mail is handed in, and from whom it comes; `null` means that links are only shown. */
  mail: { url: string; from: string } | null
}

const variables = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, 'must be a port number from 1 to 65535')
    .default('3000'),
  HOST: z
    .string()
    .regex(/^[0-9A-Za-z.:_-]+$/, 'must be a host name or an address like 127.0.0.1, without a port or a scheme')
    .default('127.0.0.1'),
  SITE_URL: z
    .string()
    .refine(isOrigin, 'must be an origin like https://faultline.example, with http or https and without a path')
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => hasScheme(text, ['postgres:', 'postgresql:']),
      'must be a PostgreSQL address like postgresql://user@host:5432/database',
    )
    .optional(),
  DATA_DIR: z.string().default('.data'),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  WATCH_ALLOW_PRIVATE: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  LINK_CHECK: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(12, 'must have at least 12 characters').max(128, 'must have at most 128 characters').optional(),
  SMTP_URL: z
    .string()
    .refine((text) => hasScheme(text, ['smtp:', 'smtps:']), 'must be a mail server like smtps://user:password@mail.example:465')
    .optional(),
  MAIL_FROM: z.string().min(3, 'must be an e-mail address, with or without a name before it').optional(),
})

const halves = [
  ['ADMIN_EMAIL', 'ADMIN_PASSWORD'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const

/** Reads the variables of an environment. An empty variable counts as unset. Each fault is one line that names its variable; no fault repeats a value, which may be a secret. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, string[]> {
  const given = Object.fromEntries(Object.keys(variables.shape).map((name) => [name, env[name]?.trim() || undefined]))
  const parsed = variables.safeParse(given)
  if (!parsed.success) return { ok: false, error: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) }
  const alone = halves.filter(([one, other]) => (parsed.data[one] === undefined) !== (parsed.data[other] === undefined))
  if (alone.length > 0) return { ok: false, error: alone.map(([one, other]) => `${one} and ${other} must be set together, or neither`) }
  const { ADMIN_EMAIL, ADMIN_PASSWORD, SMTP_URL, MAIL_FROM } = parsed.data
  const { PORT, HOST, SITE_URL, DATABASE_URL, DATA_DIR, AUTH_SECRET, LOG_LEVEL, METRICS_TOKEN, WATCH_ALLOW_PRIVATE, LINK_CHECK } =
    parsed.data
  return {
    ok: true,
    value: {
      port: Number(PORT),
      host: HOST,
      ownOrigin: `http://${{ '0.0.0.0': '127.0.0.1', '::': '[::1]' }[HOST] ?? HOST}:${PORT}`,
      siteUrl: new URL(SITE_URL ?? `http://localhost:${PORT}`).origin,
      databaseUrl: DATABASE_URL ?? null,
      dataDir: path.resolve(DATA_DIR),
      authSecret: AUTH_SECRET ?? null,
      logLevel: LOG_LEVEL,
      metricsToken: METRICS_TOKEN ?? null,
      watchAllowPrivate: WATCH_ALLOW_PRIVATE === 'yes',
      linkCheck: LINK_CHECK === 'yes',
      firstAdministrator: ADMIN_EMAIL && ADMIN_PASSWORD ? { email: ADMIN_EMAIL.toLowerCase(), password: ADMIN_PASSWORD } : null,
      mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null,
    },
  }
}

let config: Config | undefined

/** The configuration of this process, read once. Throws with every fault: `npm start` has refused a bad one long before. */
export function getConfig(): Config {
  if (config) return config
  const parsed = parseConfig(process.env)
  if (!parsed.ok) throw new AppError('invalid', `The configuration is not usable.\n${parsed.error.join('\n')}`)
  config = parsed.value
  return config
}

function isOrigin(text: string): boolean {
  return hasScheme(text, ['http:', 'https:']) && /^[^/]+\/\/[^/?#@]+\/?$/.test(text)
}

function hasScheme(text: string, schemes: readonly string[]): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return schemes.includes(url.protocol) && (url.hostname !== '' || url.searchParams.has('host'))
}
