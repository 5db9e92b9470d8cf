import { assertNever } from '../../../shared/assert-never.ts'
import { FaultError } from '../../../shared/ipc/fault.ts'
import type { Placing } from '../../../shared/ipc/placing.ts'
import { unknownArticle } from '../shelf.ts'
import type { Placed } from '../store/placed.ts'
import type { StepOf } from './step.ts'

/** More are not moved at a time: each story that changes is read again before the person is answered. */
const MOST = 500

/** A story as the list shows it. Articles go by their rows. */
interface Shown {
  readonly rows: readonly number[]
  /** What the person called it; null where it is the engine's. */
  readonly label: number | null
  readonly pinned: boolean
  /** Those that have its label. */
  readonly said: ReadonlySet<number>
}

interface Desk {
  readonly placed: Placed
  /** The rows of those of the articles that the list shows. */
  readonly rowsOf: (keys: readonly string[]) => readonly number[]
  /** The stories of some articles, each once, by the rows of all that are in it. */
  readonly storiesWith: (keys: readonly string[]) => readonly (readonly number[])[]
}

/** Where which articles are put, and how many of them it is about. */
interface Plan {
  readonly of: StepOf<'placed'>['of']
  readonly articles: number
}

/**
 * What is to be said of which articles, so that they stand where the person puts them and nothing joins them again that they part.
 * Throws `unknown-article`, and `bad-request` where there is nothing to do or too much.
 */
export function planned({ articles, place }: Placing, desk: Desk): Plan {
  const chosen = new Set(desk.rowsOf(articles))
  const stories = shownOf(articles, desk)
  if (chosen.size === 0) throw unknownArticle()
  const plan = planOf(place, chosen, stories, desk)
  if (plan.of.reduce((sum, { articles }) => sum + articles.length, 0) > MOST) throw tooMany()
  return plan
}

function planOf(place: Placing['place'], chosen: ReadonlySet<number>, stories: readonly Shown[], desk: Desk): Plan {
  const labels = newLabels(desk.placed)
  switch (place.kind) {
    case 'own':
      return ownOf(chosen, stories, labels)
    case 'with': {
      const [target] = shownOf([place.article], desk)
      if (target === undefined) throw unknownArticle()
      return withOf(chosen, stories, target, labels, desk.placed)
    }
    case 'one':
      return oneOf(stories, labels, desk.placed)
    case 'pin':
    case 'unpin': {
      const pinned = place.kind === 'pin'
      const to = stories.filter((story) => pinned || story.label !== null)
      const of = to.map((story) => ({
        label: story.label ?? labels(),
        pinned,
        articles: [...new Set([...story.rows, ...allOf([story], desk.placed)])],
      }))
      return { of, articles: to.flatMap(({ rows }) => rows).length }
    }
    case 'free': {
      // Those that are in no list are let go of with the last of their story.
      const left = stories.filter(({ said }) => ![...said].some((row) => !chosen.has(row)))
      const articles = [...new Set([...chosen, ...allOf(left, desk.placed)])]
      return { of: [{ label: null, pinned: false, articles }], articles: chosen.size }
    }
    default:
      return assertNever(place)
  }
}

function ownOf(chosen: ReadonlySet<number>, stories: readonly Shown[], labels: () => number): Plan {
  const parted = stories.filter(({ rows }) => rows.some((row) => !chosen.has(row)))
  if (parted.length === 0) {
    const way = 'Choose some of the reports of a story.'
    throw new FaultError('bad-request', 'There is nothing to split these from.', way)
  }
  const out = parted.map(({ rows }) => ({
    label: labels(),
    pinned: false,
    articles: rows.filter((row) => chosen.has(row)),
  }))
  const rest = parted.flatMap((story) => restOf(story, chosen, labels))
  return { of: [...out, ...rest], articles: out.flatMap(({ articles }) => articles).length }
}

function withOf(
  chosen: ReadonlySet<number>,
  stories: readonly Shown[],
  target: Shown,
  labels: () => number,
  placed: Placed,
): Plan {
  const there = new Set(target.rows)
  const moving = [...chosen].filter((row) => !there.has(row))
  if (moving.length === 0) {
    throw new FaultError('bad-request', 'These are in that story already.', 'Choose another story.')
  }
  const left = stories.filter(({ rows }) => !rows.some((row) => there.has(row)))
  const whole = left.filter(({ rows }) => rows.every((row) => chosen.has(row)))
  const joined = {
    label: target.label ?? labels(),
    pinned: target.pinned,
    articles: [...new Set([...target.rows, ...moving, ...allOf(whole, placed)])],
  }
  return { of: [joined, ...left.flatMap((story) => restOf(story, chosen, labels))], articles: moving.length }
}

function oneOf(stories: readonly Shown[], labels: () => number, placed: Placed): Plan {
  const rows = stories.flatMap((story) => story.rows)
  if (rows.length < 2) {
    throw new FaultError('bad-request', 'This is one report alone.', 'Choose another to go with it.')
  }
  const label = stories.find((story) => story.label !== null)?.label ?? labels()
  const pinned = stories.some((story) => story.pinned)
  return {
    of: [{ label, pinned, articles: [...new Set([...rows, ...allOf(stories, placed)])] }],
    articles: rows.length,
  }
}

/** What keeps those together that the chosen ones leave: they get a label where they have none. */
function restOf({ rows, label, pinned, said }: Shown, chosen: ReadonlySet<number>, labels: () => number): Plan['of'] {
  const rest = rows.filter((row) => !chosen.has(row) && !said.has(row))
  return rest.length === 0 ? [] : [{ label: label ?? labels(), pinned, articles: rest }]
}

/** All that have the labels of stories, also those that are in no list and may come back. */
function allOf(stories: readonly Shown[], placed: Placed): number[] {
  return placed.withLabels(stories.flatMap(({ label }) => label ?? []))
}

function shownOf(keys: readonly string[], { placed, storiesWith }: Desk): Shown[] {
  return storiesWith(keys).map((rows) => {
    const said = placed.of(rows).find(({ label }) => label !== null)
    return { rows, label: said?.label ?? null, pinned: said?.pinned ?? false, said: new Set(said?.articles ?? []) }
  })
}

/** Gives another label each time that no article has. */
function newLabels(placed: Placed): () => number {
  let next = placed.newLabel()
  return () => next++
}

function tooMany(): FaultError {
  return new FaultError('bad-request', `More than ${String(MOST)} reports cannot be moved at once.`, 'Choose fewer.')
}
