import type { NewNote, SealedNote } from '@/lib/auth/sealed-note'
import type { SignedIn } from '@/lib/auth/visitor'
import type { Actor } from '@/lib/data/actor'
import type { Language } from '@/lib/site/language/language'
import type { NoteName } from '@/lib/site/language/people/en'

export type Form = Readonly<Record<string, string>>
export type AskedByForm = { lang: Language; form: Form; headers: Headers; previous: SealedNote | null }
export type AskedBySignedInForm = AskedByForm & { visitor: SignedIn; actor: Actor & { id: string } }

/** Where a form leads, and what is said there. Without words nothing is. */
export type DeedOutcome = Partial<Omit<NewNote, 'said'>> & { to?: string; said?: NoteName; cookies?: readonly string[] }

/** What one form does, and the page that it stands on. Only an `entry` is for whoever is not signed in. `mostBytes` is for what is long. */
export type Deed = { mostBytes?: number } & (
  | { entry: true; page: (lang: Language, form: Form) => string; run: (asked: AskedByForm) => Promise<DeedOutcome> }
  | { entry?: false; page: (lang: Language, form: Form) => string; run: (asked: AskedBySignedInForm) => Promise<DeedOutcome> }
)
