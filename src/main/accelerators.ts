import { combinationFrom } from '../shared/keys/combination'
import type { Settings } from '../shared/settings/settings'

/** Names of keys that a menu spells in another way than a keyboard's event. */
const names: Record<string, string> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
  ' ': 'Space',
}

/** Keys that a menu can show: https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators */
const known =
  /^([a-z0-9]|F\d{1,2}|Left|Right|Up|Down|Plus|Space|Delete|Backspace|Insert|Home|End|PageUp|PageDown|[-=[\]\\;',./`])$/

/** A combination of the settings as a menu spells it, or nothing where a menu cannot. */
export function acceleratorOf(spelling: string, mac: boolean): string | undefined {
  const combination = combinationFrom(spelling)
  if (!combination) return undefined
  const { key, control, system, alt, shift } = combination
  const name = names[key] ?? key
  // A single letter is typed into fields as well: in a menu it would be taken from them.
  if (!known.test(name) || (name.length === 1 && !control && !system && !alt)) return undefined
  return [
    ...(control ? ['CmdOrCtrl'] : []),
    ...(system ? [mac ? 'Ctrl' : 'Super'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    name.length === 1 ? name.toUpperCase() : name,
  ].join('+')
}

/** One spelling for what a menu takes as the same keys, in any order and by any name of the main one. */
const alike = (accelerator: string, mac: boolean): string =>
  accelerator
    .split('+')
    .map((part) => (part === 'Cmd' || (part === 'Ctrl' && !mac) ? 'CmdOrCtrl' : part))
    .sort()
    .join('+')

/** The accelerators of a command: the reader's own where there are some, else those at first. */
export function acceleratorsOf(
  command: string,
  atFirst: readonly string[],
  own: Settings['keys'],
  mac: boolean,
): readonly string[] {
  const chosen = own[command]
  const given = new Set(
    Object.values(own)
      .flat()
      .flatMap((spelling) => acceleratorOf(spelling, mac) ?? [])
      .map((accelerator) => alike(accelerator, mac)),
  )
  if (!chosen) return atFirst.filter((accelerator) => !given.has(alike(accelerator, mac)))
  return chosen.flatMap((spelling) => acceleratorOf(spelling, mac) ?? [])
}
