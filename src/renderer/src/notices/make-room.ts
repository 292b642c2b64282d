/**
 * Lets a sheet that reaches down to the notices end above them: its `--notices` is then how high the window's part is
 * that the notices take. What has the focus in it stays in sight.
 */
export function makeRoom(sheet: HTMLElement, notices: HTMLElement): void {
  const { scrollTop } = sheet
  const before = sheet.style.getPropertyValue('--notices')
  sheet.style.removeProperty('--notices')
  const { top } = notices.getBoundingClientRect()
  if (notices.childElementCount > 0 && sheet.getBoundingClientRect().bottom > top)
    sheet.style.setProperty('--notices', `${String(Math.ceil(innerHeight - top))}px`)
  sheet.scrollTop = scrollTop
  const focused = document.activeElement
  if (sheet.style.getPropertyValue('--notices') !== before && focused !== sheet && sheet.contains(focused))
    focused?.scrollIntoView({ block: 'nearest' })
}
