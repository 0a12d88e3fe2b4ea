import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { editorDeeds as deeds } from '@/app/[lang]/(editor)/deeds/editor-deeds'
import { apiRoutes } from '@/app/api/v1/api-routes'
import { AppError } from '@/lib/core/errors'
import { type Role, reachesRole, roles } from '@/lib/core/permissions'
import { cast } from '@/lib/core/testing/cast/cast'
import type { Actor } from '@/lib/data/actor'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { addReport } from '@/lib/data/reports/add-report'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { actorOf, addTestPerson } from '@/lib/data/testing/test-people'
import { getConfig } from '@/lib/site/config'

vi.mock('@/lib/site/config', { spy: true })
vi.mocked(getConfig).mockReturnValue({ ...getConfig(), authSecret: 'a secret for tests, long enough to be one' })

const document = readFileSync('docs/roles.md', 'utf8')
const order = ['anybody', 'signed-in', ...roles] as const
function rowsOf(heading: string): string[][] {
  const [, section = ''] = document.split(`## ${heading}\n`)
  const [, ...rows] = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| '))
  return rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  )
}

it('docs/roles.md says of every route who may ask, and names no other', () => {
  const told = rowsOf('Routes of `/api/v1`').map(([name = '', ...cells]) => `${name} from ${order[cells.indexOf('yes')]}`)
  expect(told.sort()).toEqual(apiRoutes.map(({ method, path, access }) => `\`${method} ${path}\` from ${access}`).sort())
})

const forms = rowsOf('Forms of the editor').flatMap(([names = '', from = '']) =>
  [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, from })),
)

it('and of every form', () => {
  expect(forms.map(({ name }) => name).sort()).toEqual(Object.keys(deeds).sort())
})

describe('a form refuses whoever the table does not name', () => {
  withTestDatabase()
  const actors = new Map<Role, Actor & { id: string }>()
  const form: Record<string, string> = {}

  beforeAll(async () => {
    await putTestCatalogue()
    const [published] = cast
    if (published === undefined) throw new Error('the cast has changed')
    await publishDocument(curator, { document: published, reason: 'First record' })
    const changed = { ...published, title: 'Another title' }
    const draft = await saveDraft(curator, { document: changed })
    const report = await addReport({ incident: published.slug, report: { kind: 'affected', text: 'Mail is late.' } })
    for (const role of roles) actors.set(role, actorOf(await addTestPerson(role)))
    Object.assign(form, {
      ...{ incident: published.id, incidentId: published.id, draft: draft.id, draftId: draft.id, version: String(draft.version) },
      ...{
        revision: '1',
        sure: 'yes',
        texts: 'words to take out',
        reason: 'For a test',
        comment: 'For a test',
        slug: 'for-a-test',
        into: published.id,
        to: '1',
        entry: 'x',
      },
      ...{ role: 'curator', email: 'new@example.org', report: report.id, part: 'vendors', name: 'Somebody' },
    })
  })

  const higher = forms.filter(({ from }) => from === 'curator' || from === 'administrator')
  for (const { name, from } of higher)
    for (const role of roles.filter((each) => !reachesRole(each, from as Role)))
      it(`${name} as ${role}`, async () => {
        const actor = actors.get(role)
        const deed = deeds[name]
        if (actor === undefined || deed === undefined || deed.entry === true) throw new Error(`no form ${name}`)
        const id = name.endsWith('-report')
          ? form.report
          : name.endsWith('-incident')
            ? form.incident
            : (actors.get('administrator')?.id ?? '')
        const person = {
          id: actor.id,
          name: actor.name,
          email: 'x@example.org',
          role,
          secondFactor: false,
          disabledAt: null,
          resetAskedAt: null,
          createdAt: '',
        }
        const visitor = { via: 'session', person, sessionId: 'x' } as const
        const asked = { lang: 'en', form: { ...form, id: id ?? '' }, headers: new Headers(), previous: null, visitor, actor } as const
        const refusal = await deed.run(asked).then(
          () => 'done',
          (error: unknown) => (error instanceof AppError ? error.code : String(error)),
        )
        expect(refusal).toBe('forbidden')
      })
})
