/** What machines can have: the page for developers. Texts between backticks are code. */
export const developersEn = {
  title: 'For developers',
  lead: 'Everything public on this site can be had by a program: one incident, the whole record, what changes in it. Nothing of it needs an account or a key.',
  meta: 'The API, feeds, formats, schemas and the dump of the record, with examples that are tested.',
  contents: 'Contents',
  examplesTested: 'Each example below is run against this site by its own tests, and its answer is compared with what stands here.',
  answers: 'Answers',
  keys: 'with',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Your browser does not let pages copy. The text is selected.',
  copyName: (caption: string) => `Copy the command: ${caption}`,
  sections: {
    overview: {
      title: 'What there is',
      paragraphs: [],
    },
    incident: {
      title: 'One incident',
      paragraphs: [
        'Below the address of an incident lie its formats. `?at=` restricts them to what was known at an instant, `?revision=` pins one revision.',
        'Each carries an `ETag` that changes when anything told or computed changes. Send it back in `If-None-Match` and the answer is 304 without a body while nothing has.',
        'A renamed or merged incident answers 308 with its new address, a retracted one 410 with the reason, a draft 404 as if it were not there.',
      ],
    },
    statuspage: {
      title: 'As a status page',
      paragraphs: [
        'Programs that read the public API of Atlassian Statuspage, version 2, can read this record: point them at `/api/v2`. Every field is there with the type they expect. `?vendor=` restricts each file to one vendor.',
        '`incidents.json` and `scheduled-maintenances.json` list 50, or with `?page=` and `?limit=` (up to 100) everything.',
        'An update begins with who speaks, in brackets: the record has more voices than the vendor’s. Texts are Markdown, never HTML: escape them.',
        'An incident whose end nobody recorded is resolved at the last word that it was still going on. “No outage” means that none is on record, not that everything works.',
      ],
    },
    feeds: {
      title: 'Feeds and calendar',
      paragraphs: [
        'One item for each published entry, the newest 100, with a link to the next page. An item keeps its id for ever; when an entry is edited only its time of updating moves.',
        'All of them take the filters of the archive: `q`, `vendor`, `service`, `region`, `cause`, `classification`, `status`, `from`, `to`. The calendar holds scheduled maintenance.',
      ],
    },
    embeds: {
      title: 'Embedding',
      paragraphs: [
        'An incident can stand in a page of yours, readable without script, without a cookie, and without harm to your page if this site is down. How it looks you choose on its own page.',
        'Editors that know oEmbed make it from the bare address of an incident.',
      ],
    },
    dump: {
      title: 'The whole record',
      paragraphs: [
        'One compressed file with every published incident and the catalogue, one JSON object a line. The manifest says how many there are, the hash of the file, the version of the schema and the licence.',
        'Whoever needs more than a few hundred incidents takes this rather than a page after the other.',
      ],
    },
    schemas: {
      title: 'Schemas',
      paragraphs: [
        'JSON Schema 2020-12, made from the very schemas that our own code parses with. `schemaVersion` in a document rises when an older reader could misread it.',
      ],
    },
    access: {
      title: 'The API: who may',
      paragraphs: [
        'Reading what is public needs nothing. Whoever keeps the record signs in, or sends a token: `Authorization: Bearer flt_…`. Tokens are made on one’s own page of the editor and shown once.',
        'A token has scopes, and never reaches further than the person it acts for: `read` says only who it is, `draft` does what a contributor may, `publish` what a curator may, `admin` what an administrator may. A token that does not hold answers 401, whatever else is sent.',
        'Answers that anybody may read say `Access-Control-Allow-Origin: *`. Writes with a cookie are taken only from pages of this site.',
      ],
    },
    errors: {
      title: 'Errors',
      paragraphs: [
        'What goes wrong is problem details (RFC 9457), `application/problem+json`, with a `detail` in plain words and a `code` for programs: `invalid` 400, `unauthenticated` 401, `forbidden` 403, `not-found` 404, `conflict` 409, `gone` 410, `too-large` 413, `too-many` 429, `unavailable` 503.',
        'Unknown parameters and unknown fields are refused, so that a slip of the pen is no silent omission. Where several things are wrong, `faults` names each with its field.',
      ],
    },
    paging: {
      title: 'Lists',
      paragraphs: [
        'A list is `{items, nextCursor}`. `?cursor=` with that value leads on; null means that this was all. A cursor belongs to its order and its filters.',
      ],
    },
    once: {
      title: 'Doing something once',
      paragraphs: [
        'A write with an `Idempotency-Key` (1 to 200 visible characters) is done once: the same key and body within a day get the same answer, with `Idempotency-Replayed: true`. While it runs the answer is 409 `in-progress`, for another body 409 `key-reused`.',
      ],
    },
    drafts: {
      title: 'Working beside others',
      paragraphs: [
        'Changes to a draft name the version they were made from. What others saved elsewhere in it is kept; where both changed the same thing nothing is saved, and the answer is 409 with both texts and the present draft.',
      ],
    },
    reference: {
      title: 'Every route of the API',
      paragraphs: ['All paths lie below `/api/v1`. The same as OpenAPI 3.1, for generators:'],
    },
    terms: {
      title: 'Terms',
      paragraphs: [
        'Be gentle: keep what you fetched, send its `ETag`, ask once a minute at most for the same thing, and say in `User-Agent` how to reach you. Reports of readers and sign-ins are limited per network: 429 says in `Retry-After` how long to wait.',
        'Texts of vendors and press stay theirs; each names its source. Places come from the data set `world-countries`, under the Open Database Licence (ODbL) 1.0: whoever passes that part on does so under the same terms.',
      ],
    },
  },
  licence: 'Our own texts are under the licence',
  noLicence:
    'The keepers of this record have chosen no licence for its texts yet: quote them with their address, and ask before you copy more.',
  overview: {
    caption: 'What there is, where, and as what',
    what: 'What',
    where: 'Address',
  },
  formatTable: { caption: 'Formats of an incident', name: 'Name', what: 'What it is' },
  formats: {
    'incident.json': 'The document, and all that is computed from it',
    'incident.md': 'As Markdown, to read or to quote',
    'incident.csv': 'Its entries as a table',
    'cite.bib': 'To cite it',
    'notice.txt': 'A dated paragraph for one’s own users',
    'timeline.json': 'What TimelineJS 3 loads',
    'share.png': 'A picture for previews',
  } as Readonly<Record<string, string>>,
  schemaTable: 'Schemas and what they describe',
  examples: {
    incidentJson: 'An incident with all that is computed from it',
    incidentThen: 'What was known at an instant',
    incidentMarkdown: 'The same incident to read',
    summary: 'Everything open now, with the state of every service',
    statuspageVendor: 'The newest ten incidents of a vendor',
    statuspageBroken: 'A vendor that is not on record',
    atom: 'What is new on a service, as Atom',
    rss: 'The same as RSS',
    jsonFeed: 'What is new on a vendor, as JSON Feed',
    calendar: 'Scheduled maintenance, for a calendar',
    oembed: 'What an editor asks for to embed an incident',
    badge: 'A badge with the state of an incident',
    manifest: 'What the dump holds',
    dump: 'The dump itself',
    schema: 'The schema of an incident’s document',
    search: 'A search, newest answers first',
    live: 'What is going on now',
    broken: 'A parameter that makes no sense',
    me: 'Who a token acts for',
    tryImport: 'What would be read out of a notice, without storing anything',
    change: 'A new title in the draft of an incident, once',
    openapi: 'The document of the API',
  },
  reference: {
    inPath: 'in the path',
    inQuery: 'in the query',
    parameters: 'Parameters',
    parametersOf: (route: string) => `Parameters of ${route}`,
    name: 'Name',
    type: 'Value',
    meaning: 'Meaning',
    optional: 'optional',
    body: 'Body',
    answer: 'Answer',
    shapes: 'Shapes',
    shapesIntroduction: 'What routes name by name. A question mark says that something may be missing, `…` that there may be more.',
    shapeOf: (name: string) => `Shape of ${name}`,
    details: 'What it takes and answers',
  },
}

export type DeveloperWords = typeof developersEn
export type DeveloperSection = keyof DeveloperWords['sections']
export type ExampleId = keyof DeveloperWords['examples']
