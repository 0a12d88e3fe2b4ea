/** First segments of public pages: English lives at `/x` by rewrite, German at `/de/x`. A new page adds its segment here. */
const pageSegments = [
  'incidents',
  'services',
  'vendors',
  'regions',
  'causes',
  'errors',
  'stats',
  'about',
  'developers',
  'sign-in',
  'editor',
]
/** First segments that are routes of their own and have dynamic parts below them. */
const rootSegments = ['de', 'api', 'internal', 'sitemap', 'feeds', 'embed', 'badge', 'dump', 'schemas', '_next']
/** Query parameters of the archive: with one of them `/incidents` is rendered per request, without it is a cached page. */
const archiveParameters = ['q', 'vendor', 'service', 'region', 'cause', 'classification', 'status', 'from', 'to', 'sort', 'cursor']

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // What is embedded elsewhere is shown here as it will be there.
  "frame-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Pages that are rendered for one person: `proxy.ts` gives each answer a policy with a nonce of its own. */
const behindSignIn = '(?:de/)?(?:sign-in|editor)(?:/|$)'

/** The only pages that others may frame: each answer brings a policy of its own, stricter in all else. */
const framed = 'embed/incidents/[^/]+$'

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  /** What a page says of itself stands in its head for everybody, whoever asks and with or without script. */
  htmlLimitedBots: /.*/,
  /** How long a shared cache may serve a page while it fetches a new one. */
  expireTime: 3600,
  /** `npm run check` is where types are checked; a start needs no second pass. */
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.build.json' },
  /** Pages are cached in memory: on disk they would outlive the process, and be shown for another database. */
  experimental: { globalNotFound: true, isrFlushToDisk: false },
  headers: () => [
    {
      source: `/:path((?!${behindSignIn}|${framed}).*)`,
      headers: [
        { key: 'Content-Security-Policy', value: contentSecurityPolicy },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      ],
    },
    {
      // A picture runs and loads nothing, also where it is opened by itself.
      source: '/badge/:file',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox" }],
    },
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
      ],
    },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }],
    },
  ],
  redirects: () => [
    { source: '/en', destination: '/', permanent: true },
    { source: '/en/:rest*', destination: '/:rest*', permanent: true },
    // A search is the archive with a question.
    { source: '/search', destination: '/incidents', permanent: true },
    { source: '/de/search', destination: '/de/incidents', permanent: true },
  ],
  rewrites: () => ({
    beforeFiles: [],
    afterFiles: [
      ...archiveParameters.flatMap((key) => [
        { source: '/incidents', has: [{ type: 'query', key }], destination: '/en/incidents/filtered' },
        { source: '/de/incidents', has: [{ type: 'query', key }], destination: '/de/incidents/filtered' },
      ]),
      ...['q', 'cursor'].flatMap((key) => [
        { source: '/errors', has: [{ type: 'query', key }], destination: '/en/errors/filtered' },
        { source: '/de/errors', has: [{ type: 'query', key }], destination: '/de/errors/filtered' },
      ]),
      { source: '/', destination: '/en' },
      // The page on embedding; what is framed lies below the same segment and has one address for all languages.
      { source: '/embed', destination: '/en/embed' },
      { source: `/:first(${pageSegments.join('|')})/:rest*`, destination: '/en/:first/:rest*' },
      // Any other first segment would be taken for a language and its 404 written to the page cache.
      {
        source: `/:first((?!(?:${[...pageSegments, ...rootSegments].join('|')})(?:/|$))[^/]+)/:rest*`,
        destination: '/en/not-found/not-found',
      },
    ],
    fallback: [],
  }),
}
