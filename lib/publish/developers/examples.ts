import type { Scope } from '@/lib/core/permissions'
import type { DeveloperSection, ExampleId } from '@/lib/site/language/developers/en'

/** What the page says that a program can ask, and what it is answered. Tests ask each of them. */
export type Example = {
  id: ExampleId
  section: DeveloperSection
  method: 'GET' | 'POST' | 'PATCH'
  /** Below the origin of the site; `{site}` in it stands for that origin, escaped. */
  path: string
  /** The least scope of a token that may ask; without one anybody may. */
  scope?: Scope
  headers?: Readonly<Record<string, string>>
  body?: unknown
  /** A file that the answer is to be kept in, where it is no text. */
  file?: string
  /** `keys` are members that the JSON has, `has` values in it by their path, `begins` the first characters of a text. */
  answer: { status: number; mediaType: string; keys?: readonly string[]; has?: Readonly<Record<string, unknown>>; begins?: string }
}

const json = 'application/json'
const problem = 'application/problem+json'
const incident = '/incidents/ex648815'
const incidentId = '0189653c-8788-7a41-9c0e-3f5d20e64815'

/** Every example of the page for developers, in the order in which it shows them. */
export const examples: readonly Example[] = [
  {
    id: 'incidentJson',
    section: 'incident',
    method: 'GET',
    path: `${incident}/incident.json`,
    answer: { status: 200, mediaType: json, keys: ['revision', 'incident', 'derived'] },
  },
  {
    id: 'incidentThen',
    section: 'incident',
    method: 'GET',
    path: `${incident}/incident.json?at=2023-07-18T10:00Z`,
    answer: { status: 200, mediaType: json, has: { 'derived.asOf': '2023-07-18T10:00:00.000Z' } },
  },
  {
    id: 'incidentMarkdown',
    section: 'incident',
    method: 'GET',
    path: `${incident}/incident.md`,
    answer: { status: 200, mediaType: 'text/markdown' },
  },
  {
    id: 'summary',
    section: 'statuspage',
    method: 'GET',
    path: '/api/v2/summary.json',
    answer: { status: 200, mediaType: json, keys: ['page', 'components', 'incidents', 'scheduled_maintenances', 'status'] },
  },
  {
    id: 'statuspageVendor',
    section: 'statuspage',
    method: 'GET',
    path: '/api/v2/incidents.json?vendor=microsoft&page=1&limit=10',
    answer: { status: 200, mediaType: json, keys: ['page', 'incidents'], has: { 'page.id': 'faultline-microsoft' } },
  },
  {
    id: 'statuspageBroken',
    section: 'statuspage',
    method: 'GET',
    path: '/api/v2/summary.json?vendor=nobody',
    answer: { status: 404, mediaType: problem, has: { code: 'not-found' } },
  },
  {
    id: 'atom',
    section: 'feeds',
    method: 'GET',
    path: '/feeds/atom.xml?service=exchange-online',
    answer: { status: 200, mediaType: 'application/atom+xml', begins: '<?xml' },
  },
  {
    id: 'rss',
    section: 'feeds',
    method: 'GET',
    path: '/feeds/rss.xml?service=exchange-online',
    answer: { status: 200, mediaType: 'application/rss+xml', begins: '<?xml' },
  },
  {
    id: 'jsonFeed',
    section: 'feeds',
    method: 'GET',
    path: '/feeds/feed.json?vendor=microsoft',
    answer: { status: 200, mediaType: 'application/feed+json', keys: ['version', 'title', 'items'] },
  },
  {
    id: 'calendar',
    section: 'feeds',
    method: 'GET',
    path: '/feeds/calendar.ics',
    answer: { status: 200, mediaType: 'text/calendar', begins: 'BEGIN:VCALENDAR' },
  },
  {
    id: 'oembed',
    section: 'embeds',
    method: 'GET',
    path: '/oembed?url={site}%2Fincidents%2Fex648815&format=json',
    answer: { status: 200, mediaType: json, keys: ['version', 'type', 'html'], has: { type: 'rich' } },
  },
  {
    id: 'badge',
    section: 'embeds',
    method: 'GET',
    path: '/badge/ex648815.svg',
    answer: { status: 200, mediaType: 'image/svg+xml' },
  },
  { id: 'manifest', section: 'dump', method: 'GET', path: '/dump/manifest.json', answer: { status: 200, mediaType: json } },
  {
    id: 'dump',
    section: 'dump',
    method: 'GET',
    path: '/dump/incidents.jsonl.gz',
    file: 'incidents.jsonl.gz',
    answer: { status: 200, mediaType: 'application/gzip' },
  },
  {
    id: 'schema',
    section: 'schemas',
    method: 'GET',
    path: '/schemas/incident.json',
    answer: { status: 200, mediaType: 'application/schema+json', keys: ['$schema', '$id', 'properties'] },
  },
  { id: 'me', section: 'access', method: 'GET', path: '/api/v1/me', scope: 'read', answer: { status: 200, mediaType: json } },
  {
    id: 'broken',
    section: 'errors',
    method: 'GET',
    path: '/api/v1/incidents?limit=0',
    answer: {
      status: 400,
      mediaType: problem,
      keys: ['title', 'status', 'detail', 'faults'],
      has: { code: 'invalid', 'faults.0.field': 'limit' },
    },
  },
  {
    id: 'search',
    section: 'paging',
    method: 'GET',
    path: '/api/v1/incidents?q=mail&sort=newest&limit=5',
    answer: { status: 200, mediaType: json, keys: ['items', 'nextCursor', 'total', 'totalIsAtLeast'] },
  },
  {
    id: 'live',
    section: 'paging',
    method: 'GET',
    path: '/api/v1/incidents?status=live&vendor=microsoft',
    answer: { status: 200, mediaType: json, keys: ['items', 'nextCursor'] },
  },
  {
    id: 'tryImport',
    section: 'once',
    method: 'POST',
    path: '/api/v1/imports',
    scope: 'draft',
    headers: { 'Idempotency-Key': 'first-try' },
    body: {
      format: 'microsoft',
      zone: 'UTC',
      dryRun: true,
      text: 'EX700001, Exchange Online\n\n12 Mar 2024, 11:20 UTC\nTitle: Some mail is late\nUser impact: Mail arrives up to an hour late.\nNext update by: 12 Mar 2024, 13:00 UTC',
    },
    answer: { status: 200, mediaType: json, keys: ['drafts', 'doubts', 'items'], has: { format: 'microsoft' } },
  },
  {
    id: 'change',
    section: 'drafts',
    method: 'PATCH',
    path: `/api/v1/incidents/${incidentId}/draft`,
    scope: 'draft',
    headers: { 'Idempotency-Key': 'new-title-1' },
    body: { baseVersion: 0, changes: [{ op: 'set', name: 'title', value: 'Mail in Exchange Online is late' }] },
    answer: {
      status: 200,
      mediaType: json,
      keys: ['draft', 'document'],
      has: { 'draft.version': 1, 'document.title': 'Mail in Exchange Online is late' },
    },
  },
  {
    id: 'openapi',
    section: 'reference',
    method: 'GET',
    path: '/api/v1/openapi.json',
    answer: { status: 200, mediaType: json, keys: ['info', 'paths', 'components'], has: { openapi: '3.1.0' } },
  },
]
