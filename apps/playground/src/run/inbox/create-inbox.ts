import { fetchInbox } from '../../backend-client/client.ts'
import type { Mail } from '../../backend-client/mail.ts'
import type { Language } from '../../words/language.ts'
import { fillCode } from './fill-code.ts'
import { inboxWords } from './inbox-words.ts'
import './inbox.css'

/** The visitor's mail program: shown next to the site's form, not part of it. */
export interface Inbox {
  /** Shows it, before there is a mail: what comes then is announced. */
  open: () => void
  /** Looks for new mail. */
  fetch: () => Promise<void>
  speak: (language: Language) => void
}

/** Closed at first. */
export function createInbox(session: string, language: Language): Inbox {
  const box = make('aside', 'inbox')
  const [title, aside, empty] = [make('b'), make('small'), make('p', 'inbox-empty')]
  const head = make('p', 'inbox-head')
  const mails = make('ul')
  const known = new Set<string>()
  let words = inboxWords[language]
  title.id = 'inbox-title'
  box.setAttribute('aria-labelledby', title.id)
  mails.setAttribute('aria-live', 'polite')
  head.append(title, aside)
  box.append(head, empty, mails)

  function draw({ id, to, subject, text, code }: Mail) {
    if (known.has(id)) return
    known.add(id)
    const mail = make('li')
    const [from, title, body, use] = [make('small'), make('b'), make('p'), make('button')]
    mail.dataset.code = code
    from.textContent = `${words.from} → ${to}`
    title.textContent = subject
    body.textContent = text
    use.setAttribute('type', 'button')
    use.textContent = words.use
    use.addEventListener('click', () => void fillCode(code))
    mail.append(from, title, body, use)
    mails.prepend(mail)
    empty.hidden = true
    // The site's form may grow at the same moment.
    requestAnimationFrame(() => reveal(mail))
  }

  const inbox: Inbox = {
    open() {
      // Another page of the app may have replaced the body.
      if (!box.isConnected) document.body.append(box)
    },
    fetch: async () => (await fetchInbox(session)).forEach(draw),
    speak(language) {
      words = inboxWords[language]
      title.textContent = words.title
      aside.textContent = words.aside
      empty.textContent = words.empty
      for (const use of mails.querySelectorAll('button')) use.textContent = words.use
    },
  }
  inbox.speak(language)
  return inbox
}

/** Scrolls this document alone: `scrollIntoView` would move the page around it, too. */
function reveal(mail: HTMLElement): void {
  const below = mail.getBoundingClientRect().bottom + 16 - innerHeight
  if (below > 0) scrollBy({ top: below })
}

function make(tag: string, className = ''): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  return element
}
