export const methodSections = [
  'record',
  'time',
  'order',
  'status',
  'durations',
  'promises',
  'silences',
  'changes',
  'known-at',
  'gaps',
  'places',
  'links',
  'statistics',
  'history',
] as const
export type MethodSection = (typeof methodSections)[number]

export type Method = {
  title: string
  lead: string
  contents: string
  sections: Record<MethodSection, { title: string; paragraphs: readonly string[] }>
}

export const methodEn: Method = {
  title: 'How the numbers are made',
  lead: 'Faultline keeps what was said about an outage, by whom and when. Everything else on a page, from the status to the last duration, is computed from that by the rules below, the same way for every incident. No number is entered by hand.',
  contents: 'Contents',
  sections: {
    record: {
      title: 'What is on record',
      paragraphs: [
        'An incident is made of entries: vendor posts, statements, notices of third parties, press, reports of people affected, measurements, checks, and changes of the vendor’s own notice. Each names its sources; one without a source says so.',
        'Start, end, cause, effect, places, error texts and repairs are claims. A claim names the entries that state it. The latest one stated is shown as the value, the earlier ones stay readable behind it, and claims that disagree are shown as disagreeing. What only our curator says is marked as the curator’s.',
        'Sources that merely retell another are echoes. They are listed, but only the roots are counted.',
      ],
    },
    time: {
      title: 'Times and their doubts',
      paragraphs: [
        'A time is shown as exactly as it is known: to the minute, the day or the month, with “before”, “after” or “about” where that was said. A date that nobody stated is unknown and stays unknown.',
        'All times are in UTC. Where a source printed a time without a zone, the zone we assumed is named beside it, with the print. Where the print allows more than one reading, the others are named too.',
      ],
    },
    order: {
      title: 'Order of the timeline',
      paragraphs: [
        'Entries stand in the order in which they were stated, else in which they happened. Undated entries stand after the last entry of the same source, or at the end, and are marked.',
      ],
    },
    status: {
      title: 'Status',
      paragraphs: [
        'Nobody sets the status. It is the first of these that applies. Retracted: we took the page back. Disputed: the vendor claims it is mitigated or resolved, and somebody was affected at a time that is certainly later than that claim. Resolved: the vendor claims it is mitigated or resolved. Monitoring: the vendor says it is watching a fix, and somebody spoke of it within 14 days. Ongoing: somebody spoke of it within 14 days. Else: end not recorded.',
        'It is always shown as two voices, the vendor’s and that of people. “Fine again” disputes nothing. A notice that was removed is a change of the record, not a phase.',
      ],
    },
    durations: {
      title: 'Durations',
      paragraphs: [
        'There are several, one for each basis and effect: declared by the vendor, reported by press and third parties, observed by people affected and by measurements; mail delayed is one effect, mail rejected another.',
        'Each is the union of its stretches of time: overlaps count once, nothing is added up. An open end runs to the last statement, by a speaker of that basis, that it was still going on, and is marked ≥. It never runs to now, and what is said after the incident never extends it.',
        'A time known more coarsely than to the minute makes it “about”. An intermittent incident lasted “on and off over” its stretch. Where a zone or a reading behind it was assumed by us, the table says so.',
      ],
    },
    promises: {
      title: 'Promises of a next update',
      paragraphs: [
        'A vendor post often says when the next one will come. That promise is answered by the vendor’s next post or statement on the incident. Kept: answered no later than the minute that was promised. Missed: answered later, by that much. Open: not due yet. Not answered in our copy: our copy ends before an answer. Never answered: the incident ended and we hold all posts. No date: “once available”. Unclear: the time cannot be read or lies before the post itself.',
        'If exchanging AM and PM would fit the usual interval and the print does not, the outcome stands as printed and the doubt is shown with it. Promises that a third party relays are shown, not scored.',
      ],
    },
    silences: {
      title: 'Silences',
      paragraphs: [
        'A silence is a gap between two vendor statements while it was not mitigated, of at least three hours and at least twice the incident’s own median gap, inside the stretch of posts that we hold. What the vendor said on linked incidents meanwhile stands beside it.',
      ],
    },
    changes: {
      title: 'What changed between posts',
      paragraphs: [
        'Each vendor post is compared with the one before it, field by field: new, dropped, reworded or unchanged. Reworded fields are compared word by word. Where we keep a post in our own words, the page says so: the comparison then shows changes of content, not of wording.',
      ],
    },
    'known-at': {
      title: 'What was known at a time',
      paragraphs: [
        'A page can be read as of any instant. It then uses only entries stated by that instant and claims that such an entry states; the title is the one last stated. What has no dated statement behind it, such as our summary, is hidden and counted, and everything is computed anew from the rest.',
      ],
    },
    gaps: {
      title: 'First word',
      paragraphs: [
        'How long the vendor took to speak is counted from the start it declares, and from the first dated observation, to its first dated word. Where somebody was affected after the declared end, that distance is shown too.',
      ],
    },
    places: {
      title: 'Places',
      paragraphs: [
        'A place is listed with everyone who named it, under a wider place somebody named. “Named no region” is said only where the vendor’s silence on it is on record; otherwise it is simply not recorded.',
      ],
    },
    links: {
      title: 'Linked incidents',
      paragraphs: [
        'A vendor may open several tickets for one fault. Links say who made them: the vendor, the press, or Faultline by inference. The durations of linked tickets of one event are joined per effect, so that overlapping time counts once.',
      ],
    },
    statistics: {
      title: 'Statistics',
      paragraphs: [
        'Statistics count current incidents and advisories once each. Maintenance is left out because it is meant to be, stubs because they are not worked out; how many were left out is said. What was retracted or merged counts nowhere.',
        'An incident belongs to the month of its first dated thing, in UTC; without one it is counted apart. Its cause is the one last stated.',
        'Of each incident one duration counts: the vendor’s own before what press and third parties report, and that before what people observed; of several effects the time in which any of them lasted. Without an end on record it is known to be at least so long, and such durations are counted apart: they are in no median. The middle is the one that half of the incidents do not exceed.',
        'The time to the first word runs from the beginning the vendor gives to its first dated word. Where both lie in one minute, the vendor has merely used the time of its post, and it is left out. Of promises only the vendor’s own count, and those whose outcome is known.',
        'Fewer than five say nothing about a pattern, and then no distribution is shown. The record holds what was found and imported, so that vendors and years with more of their posts on record have more incidents: compare with care.',
      ],
    },
    history: {
      title: 'Nothing is silently changed',
      paragraphs: [
        'Every publication is a numbered revision with an author’s role, a reason and a hash that includes the hash before it. An entry that entered the record after others stated later is marked “added later”; one that was changed is marked “edited”. A page we take back keeps its address and says why.',
      ],
    },
  },
}
