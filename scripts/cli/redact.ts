import { Command } from 'commander'
import { AppError } from '@/lib/core/errors'
import { type RedactableField, redactableFields } from '@/lib/core/history/redact'
import { getDb } from '@/lib/data/db'
import { redactIncident } from '@/lib/data/incidents/commands/life/redact-incident'
import { openDatabase } from '@/lib/data/open-database'
import type { Io } from '@/scripts/cli/io'
import { Misuse } from '@/scripts/cli/misuse'
import { operator } from '@/scripts/cli/operator'

type Options = { field?: string[]; text?: string[]; reason: string }

/** For personal data and secrets: the one command that changes what was recorded. */
export function redactCommand(io: Io): Command {
  return new Command('redact')
    .description(
      'Takes fields of an entry, or a text wherever it stands, out of every revision, draft and raw text of an incident, for good.',
    )
    .argument('<entry>', 'SLUG#ENTRY, or SLUG alone where only texts are taken out')
    .option('--field <fields...>', 'speaker, headline, body or fields.NAME of the entry, whole')
    .option('--text <texts...>', 'a text, in any case; short of 3 characters is refused')
    .requiredOption('--reason <reason>', 'why; it is kept, so it must not say the text again')
    .action(async (entry: string, options: Options) => redact(entry, options, io))
}

async function redact(target: string, { field = [], text = [], reason }: Options, io: Io): Promise<void> {
  const [slug = '', entry, ...more] = target.split('#')
  if (slug === '' || entry === '' || more.length > 0) throw new Misuse(`${target} is not of the form SLUG#ENTRY.`)
  const unknown = field.find((each) => !redactableFields.includes(each as RedactableField))
  if (unknown !== undefined) throw new Misuse(`There is no field ${unknown}. Known are ${redactableFields.join(', ')}.`)
  if (field.length + text.length === 0) throw new Misuse('Say what to take out: --field or --text.')
  const database = await openDatabase()
  try {
    const address = await getDb().incidentAddress.findUnique({ where: { slug: slug.toLowerCase() }, select: { incidentId: true } })
    if (address === null) throw new AppError('not-found', `There is no incident ${slug} in the record.`)
    const done = await redactIncident(operator, {
      ...{ incidentId: address.incidentId, texts: text, fields: field as RedactableField[], reason },
      ...(entry === undefined ? {} : { entry }),
    })
    const { revisions, drafts, comments, captures } = done
    io.out(`Redacted in ${revisions} revisions, ${drafts} drafts, ${comments} comments and ${captures} raw texts.\n`)
  } finally {
    await database.close()
  }
}
