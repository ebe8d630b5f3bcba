'use strict'
// Keys for lists and threads. Pages do all without it.
;(() => {
  const dialog = document.getElementById('keys')
  if (!dialog) return
  const onlyOff = dialog.querySelector('input')
  const opener = document.querySelector('[data-keys]')
  const memory = {
    get isOff() { try { return localStorage.getItem('keys') === 'off' } catch { return false } },
    set isOff(value) { try { localStorage.setItem('keys', value ? 'off' : 'on') } catch { /* kept for this page only */ } },
  }
  let isOff = memory.isOff
  let place = -1
  let isGoing = false

  const rows = () => [...document.querySelectorAll('main tbody tr, main .cards > li, main .timeline > li')]
    .filter(row => row.querySelector('a'))
  const move = step => {
    const all = rows()
    if (!all.length) return
    place = Math.min(Math.max(place + step, 0), all.length - 1)
    all[place].querySelector('a').focus()
    all[place].scrollIntoView({ block: 'nearest' })
  }
  const go = key => {
    const link = document.querySelector(`nav a[data-key="${CSS.escape(key)}"]`)
    if (link) link.click()
  }
  const show = () => {
    onlyOff.checked = isOff
    dialog.showModal()
  }

  opener.hidden = false
  opener.addEventListener('click', show)
  onlyOff.addEventListener('change', () => { isOff = onlyOff.checked; memory.isOff = isOff })

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || dialog.open) return
    if (event.target.closest('input, textarea, select')) return
    if (isOff) return
    const wasGoing = isGoing
    isGoing = false
    if (wasGoing) go(event.key)
    else if (event.key === '?') show()
    else if (event.key === 'g') isGoing = true
    else if (event.key === 'j') move(1)
    else if (event.key === 'k') move(-1)
    else if (event.key === 'n') location.assign('/review')
    else if (event.key === 'c') document.querySelector('main textarea')?.focus()
    else if (event.key === '/') go('s')
    else return
    event.preventDefault()
  })
})()
