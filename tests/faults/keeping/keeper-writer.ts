import { startKeeper } from '../../../src/main/notebook/keeper-client'
import type { AnnotationId, Draft } from '../../../src/shared/annotation/annotation'
import type { Result } from '../../../src/shared/result'
import { seeded, whole } from '../../bench/library/random'
import { highlight, link, newId, note, ownEvent, text, wording, work } from '../../support/keeping'
import { acknowledgement, wordingOf } from './acknowledged'

// A program that works with the keeper's thread until it is killed, and prints what was acknowledged: marks, own events with
// links, notes of a few words and of many, their later wordings, tags, and backups all the while.
const [file = '', folder = '', seed = '0'] = process.argv.slice(2)
const random = seeded(Number(seed))
const keeper = await startKeeper({
  file,
  folder,
  backups: `${folder}-backups`,
  version: '0.0.0',
  onPublished: () => undefined,
  onDied: (reason) => {
    throw reason
  },
})

function must<Value>(answer: Result<Value>): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  return answer.value
}
const say = (ids: readonly string[], which = 0) => {
  process.stdout.write(ids.map((id) => acknowledgement(id, which)).join(''))
}
const length = () => (random() < 0.3 ? whole(random, 5000, 40_000) : whole(random, 5, 500))

async function keep(...drafts: Draft[]): Promise<void> {
  must(await keeper.ask('annotateAll', { work, drafts }))
  say(drafts.map(({ id }) => id))
}
async function writeNote(id: AnnotationId): Promise<void> {
  must(await keeper.ask('annotate', note(wordingOf(0, length()), id)))
  say([id])
  for (let which = 1; which <= 3; which++) {
    must(await keeper.ask('revise', { work, id, note: wordingOf(which, length()) }))
    say([id], which)
  }
}

must(await keeper.offerText({ hash: text, text: wording }))
for (let round = 0; ; round++) {
  const event = ownEvent({}, 'Warum?')
  await Promise.all([
    keep(highlight()),
    round % 5 === 0 ? keeper.ask('backUp', { reason: 'asked' }).then(must) : undefined,
    keep(event, link(event.id)),
    writeNote(newId()),
    keeper.ask('ensureTag', `Schlagwort ${String(whole(random, 0, 200))}`).then(must),
  ])
}
