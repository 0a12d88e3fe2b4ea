import { Command } from 'commander'
import { linkUrl } from '@/lib/auth/links/link-url'
import { type Role, roles } from '@/lib/core/permissions'
import { openDatabase } from '@/lib/data/open-database'
import { invite, makeResetLink, type NewLink } from '@/lib/data/people/access-links'
import { disablePerson, enablePerson } from '@/lib/data/people/keep-person'
import { listPeople, requirePersonByEmail } from '@/lib/data/people/list-people'
import type { Person } from '@/lib/data/people/person'
import type { Io } from '@/scripts/cli/io'
import { Misuse } from '@/scripts/cli/misuse'
import { operator } from '@/scripts/cli/operator'

/** Who may sign in, kept from the machine itself: also when nobody can sign in any more. */
export function userCommand(io: Io): Command {
  const user = new Command('user').description('Keeps the people who may sign in. A person is named by their e-mail address.')
  user
    .command('add')
    .description('Invites somebody: prints the link by which they choose a name and a password.')
    .argument('<email>')
    .requiredOption('--role <role>', roles.join(', '))
    .action((email: string, { role }: { role: string }) => {
      if (!roles.includes(role as Role)) throw new Misuse(`There is no role ${role}. Known are ${roles.join(', ')}.`)
      return withDatabase(async () => io.out(tellLink(await invite(operator, { email, role: role as Role }))))
    })
  user
    .command('list')
    .description('Everybody who may sign in.')
    .option('--json', 'print JSON for machines on standard output')
    .action(({ json }: { json?: true }) =>
      withDatabase(async () => {
        const people = await listEverybody()
        if (json) io.out(`${JSON.stringify(people, null, 2)}\n`)
        else io.out(people.length === 0 ? 'Nobody may sign in yet.\n' : people.map(tellPerson).join(''))
      }),
    )
  user
    .command('disable')
    .description('Ends the sessions and tokens of a person at once, and lets them in no more.')
    .argument('<email>')
    .action((email: string) =>
      withDatabase(async () => {
        await disablePerson(operator, (await requirePersonByEmail(email)).id)
        io.out(`${email} is disabled.\n`)
      }),
    )
  user
    .command('enable')
    .description('Lets a disabled person in again.')
    .argument('<email>')
    .action((email: string) =>
      withDatabase(async () => {
        await enablePerson(operator, (await requirePersonByEmail(email)).id)
        io.out(`${email} may sign in again.\n`)
      }),
    )
  user
    .command('reset')
    .description('Prints a link for a new password.')
    .argument('<email>')
    .action((email: string) =>
      withDatabase(async () => io.out(tellLink(await makeResetLink(operator, (await requirePersonByEmail(email)).id)))),
    )
  return user
}

async function listEverybody(): Promise<Person[]> {
  const people: Person[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listPeople>> = await listPeople(operator, cursor)
    people.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return people
}

function tellPerson({ email, name, role, disabledAt, secondFactor }: Person): string {
  const marks = [secondFactor ? 'second factor' : null, disabledAt === null ? null : `disabled ${disabledAt}`].filter(
    (mark) => mark !== null,
  )
  return `${email}  ${name}  ${[role, ...marks].join(', ')}\n`
}

function tellLink({ secret, expiresAt }: NewLink): string {
  return `${linkUrl('en', secret)}\nIt works once, until ${expiresAt}.\n`
}

async function withDatabase(work: () => Promise<void>): Promise<void> {
  const database = await openDatabase()
  await work().finally(database.close)
}
