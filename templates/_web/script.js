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
    .filter(row => row.querySelector('a') && !row.closest('details:not([open])'))
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
    else if (event.key === 'c') (document.querySelector('main form[action$="/comment"] textarea') ?? document.querySelector('main textarea'))?.focus()
    else if (event.key === '/') document.querySelector('input[type=search]')?.focus()
    else return
    event.preventDefault()
  })
})()

// What is new, and who else looks: said in a corner, where it moves nothing that somebody reads.
;(() => {
  const news = document.getElementById('news')
  if (!news || !window.EventSource) return
  const others = document.getElementById('others')
  const { after, case: wanted } = news.dataset
  let source = null
  let newest = Number(after)
  let isFull = false

  const say = word => {
    if (news.dataset.said === word) return
    news.dataset.said = word
    const link = document.createElement('a')
    link.href = location.href
    link.textContent = news.dataset.look
    link.addEventListener('click', event => { event.preventDefault(); location.reload() })
    news.replaceChildren(`${news.dataset[word]} `, link)
  }
  const hear = event => {
    newest = Math.max(newest, Number(event.lastEventId) || 0)
    if (wanted) return say('wordCase')
    const told = JSON.parse(event.data)
    const isHere = told.cases.some(name => document.querySelector(`main a[href="/cases/${CSS.escape(name)}"]`))
    if (isHere) say('wordList')
    else if (told.news && !news.dataset.said) say('wordNews')
  }
  // Only a page in sight listens: a browser has six lines for each host, and tabs out of sight need none.
  const listen = () => {
    if (document.hidden) {
      source?.close()
      source = null
    } else if (!source && !isFull) {
      const query = new URLSearchParams({ after: newest })
      if (wanted) query.set('case', wanted)
      source = new EventSource(`/events?${query}`)
      source.addEventListener('message', hear)
      source.addEventListener('others', event => { if (others) others.textContent = event.data })
      source.addEventListener('full', () => { isFull = true; source.close(); source = null })
    }
  }
  document.addEventListener('visibilitychange', () => { isFull = false; listen() })
  window.addEventListener('pagehide', () => source?.close())
  listen()
})()

// Drafts: kept a little after typing stops.
;(() => {
  for (const key of document.querySelectorAll('input[data-keep]')) {
    const form = key.form
    const said = form.querySelector('[role=status]')
    let timer = 0
    let saving = null
    const keep = async () => {
      clearTimeout(timer)
      timer = 0
      const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
      body.set('by', 'script')
      try {
        const answer = await fetch(key.dataset.keep, { method: 'POST', body, keepalive: body.toString().length < 60000 })
        if (!answer.ok) return
        const [id, ...words] = (await answer.text()).split('\n')
        for (const one of document.querySelectorAll('input[name=draft]')) if (one.form.action === form.action) one.value = id
        said.textContent = words.join(' ').trim()
      } catch { /* what is typed stays in the form, and is tried again with the next key */ }
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(save, 1500)
    }
    const save = () => {
      if (saving) return soon()
      saving = keep().finally(() => { saving = null })
    }
    form.addEventListener('input', soon)
    document.addEventListener('visibilitychange', () => { if (document.hidden && timer) save() })
    form.addEventListener('submit', event => {
      clearTimeout(timer)
      timer = 0
      if (!saving) return
      // What is on its way is let through first, so that no draft is left of what is sent.
      event.preventDefault()
      const button = event.submitter
      saving.finally(() => form.requestSubmit(button))
    })
  }
})()

// Files dropped on a form, and pictures pasted.
;(() => {
  const fields = [...document.querySelectorAll('main input[type=file]')]
  const take = (field, files) => {
    if (!files.length) return false
    const chosen = new DataTransfer()
    for (const file of field.multiple ? files : [...files].slice(0, 1)) chosen.items.add(file)
    field.files = chosen.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
    return true
  }
  for (const field of fields) {
    const form = field.form
    const hint = field.closest('form').querySelector('[data-drop]')
    if (hint) hint.hidden = false
    form.addEventListener('dragover', event => {
      if (![...event.dataTransfer.types].includes('Files')) return
      event.preventDefault()
      form.classList.add('is-over')
    })
    form.addEventListener('dragleave', event => { if (!form.contains(event.relatedTarget)) form.classList.remove('is-over') })
    form.addEventListener('drop', event => {
      form.classList.remove('is-over')
      if (take(field, event.dataTransfer.files)) event.preventDefault()
    })
  }
  if (fields.length) document.addEventListener('paste', event => {
    if (take(fields[0], event.clipboardData.files)) event.preventDefault()
  })
})()

// Of what can be done to several cases only the fields of what is chosen; prints have what is folded.
;(() => {
  const choice = document.querySelector('main select[data-choice]')
  const show = () => {
    for (const field of choice.form.querySelectorAll('[data-for]')) field.hidden = field.dataset.for !== choice.value
  }
  if (choice) {
    choice.addEventListener('change', show)
    addEventListener('pageshow', show)
  }
  let folded = []
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('main details:not([open])')].filter(one => !one.querySelector('form'))
    for (const one of folded) one.open = true
  })
  addEventListener('afterprint', () => { for (const one of folded) one.open = false })
})()
