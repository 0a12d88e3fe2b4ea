import { Command } from 'commander'
import { type Scope, scopes } from '@/lib/core/permissions'
import { openDatabase } from '@/lib/data/open-database'
import { requirePersonByEmail } from '@/lib/data/people/list-people'
import { type ApiToken, listTokens, makeToken, revokeToken } from '@/lib/data/people/tokens'
import type { Io } from '@/scripts/cli/io'
import { Misuse } from '@/scripts/cli/misuse'
import { operator } from '@/scripts/cli/operator'

type AddOptions = { for: string; name: string; scope: string[]; days: string }

/** Keys for scripts, kept from the machine itself. */
export function tokenCommand(io: Io): Command {
  const token = new Command('token').description('Keeps the tokens of the API. Each acts for a person, within its scopes.')
  token
    .command('add')
    .description('Makes a token and prints it, this once.')
    .requiredOption('--for <email>', 'the person for whom it acts')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--scope <scopes...>', scopes.join(', '))
    .option('--days <days>', 'days until it expires, or never', '90')
    .action((options: AddOptions) => add(options, io))
  token
    .command('list')
    .description('All tokens, without what makes them work.')
    .option('--json', 'print JSON for machines on standard output')
    .action(({ json }: { json?: true }) =>
      withDatabase(async () => {
        const tokens = await listEveryToken()
        if (json) io.out(`${JSON.stringify(tokens, null, 2)}\n`)
        else io.out(tokens.length === 0 ? 'There is no token.\n' : tokens.map(tellToken).join(''))
      }),
    )
  token
    .command('revoke')
    .description('Ends a token at once.')
    .argument('<id>')
    .action((id: string) =>
      withDatabase(async () => {
        const { name } = await revokeToken(operator, id)
        io.out(`The token ${name} is revoked.\n`)
      }),
    )
  return token
}

async function add({ for: email, name, scope, days }: AddOptions, io: Io): Promise<void> {
  const unknown = scope.find((each) => !scopes.includes(each as Scope))
  if (unknown) throw new Misuse(`There is no scope ${unknown}. Known are ${scopes.join(', ')}.`)
  if (days !== 'never' && !/^[1-9]\d{0,3}$/.test(days)) throw new Misuse(`--days ${days} is no number of days, and not never.`)
  await withDatabase(async () => {
    const person = await requirePersonByEmail(email)
    const made = await makeToken(operator, person.id, { name, scopes: scope as Scope[], days: days === 'never' ? null : Number(days) })
    io.out(`${made.secret}\n`)
  })
}

async function listEveryToken(): Promise<ApiToken[]> {
  const tokens: ApiToken[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listTokens>> = await listTokens(operator, cursor)
    tokens.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return tokens
}

function tellToken({ id, name, person, scopes: given, expiresAt, lastUsedAt, revokedAt }: ApiToken): string {
  const ends = revokedAt !== null ? `revoked ${revokedAt}` : expiresAt === null ? 'does not expire' : `expires ${expiresAt}`
  return `${id}  ${name}  ${person.email}  ${given.join(' ')}  ${ends}, last used ${lastUsedAt ?? 'never'}\n`
}

async function withDatabase(work: () => Promise<void>): Promise<void> {
  const database = await openDatabase()
  await work().finally(database.close)
}
