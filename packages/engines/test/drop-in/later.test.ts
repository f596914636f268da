import { expect, it } from 'vitest'
import { disaster, solved, without } from './bench/expected.ts'
import { button, callback, dropIn, stepOne, stepTwo } from './bench/tags.ts'
import { usePage } from './bench/use-page.ts'

const visit = usePage()

const head = callback + stepOne + dropIn() + stepTwo()
const run = (code: string) => visit.engine.read(`void (function (html) { ${code} })(${JSON.stringify(button)})`)

/** How the button comes into a page that has none. */
const additions = {
  innerHTML: 'document.body.innerHTML = html',
  insertAdjacentHTML: "document.querySelector('main').insertAdjacentHTML('beforeend', html)",
  'the DOM, one attribute after the other': `var made = document.createElement('button')
    document.querySelector('main').appendChild(made)
    made.textContent = 'Sign in'
    made.setAttribute('data-biz-state', 'order 7')
    made.setAttribute('data-appid', '190000000')
    made.setAttribute('data-cbfn', 'callback')
    made.id = 'TencentCaptcha'`,
  'a clone of a template': `var template = document.createElement('template')
    template.innerHTML = html
    document.querySelector('main').appendChild(document.importNode(template.content, true))`,
}

for (const [how, code] of Object.entries(additions)) {
  it(`guards a button that is added later by ${how}`, async () => {
    await visit.open({ head, body: '<main></main>' })
    await run(code)
    await visit.click()
    await visit.solve()
    expect(await visit.results()).toEqual([solved()])
    expect(visit.opened()).toBe(1)
  })

  it(`gives a disaster ticket for a button that is added later by ${how}`, async () => {
    await visit.open({ head, body: '<main></main>' }, { scenario: 'entry-blocked' })
    await run(code)
    await visit.click()
    expect(await visit.results()).toEqual([disaster()])
  })
}

it('guards a clone of a button that the vendor has bound, and the button itself', async () => {
  await visit.open({ head, body: `<main>${button}</main>` })
  await run(`var main = document.querySelector('main'), old = main.firstChild
    main.replaceChild(old.cloneNode(true), old)`)
  await visit.click()
  await visit.solve()
  expect(await visit.results()).toEqual([solved()])
  expect(visit.opened()).toBe(1)
})

/** How an app puts another page in place of the one it has. */
const swaps = {
  innerHTML: 'document.body.innerHTML = html',
  'another body': `var body = document.createElement('body')
    body.innerHTML = html
    document.body.replaceWith(body)`,
  'a body of another document, as Turbo takes it': `var parsed = new DOMParser().parseFromString(html, 'text/html')
    document.documentElement.replaceChild(document.adoptNode(parsed.body), document.body)`,
}

for (const [how, code] of Object.entries(swaps)) {
  it(`guards the button of the next page after one of this was used, swapped by ${how}`, async () => {
    await visit.open({ head, body: button })
    await visit.click()
    await visit.solve()
    await visit.results()
    await run(code)
    await visit.click()
    await visit.solve()
    expect(await visit.results(2)).toEqual([solved(), solved()])
    expect(visit.opened()).toBe(2)
  })

  it(`says that the challenge was removed with the page, and opens the next one, swapped by ${how}`, async () => {
    await visit.open({ head, body: button })
    await visit.click()
    await visit.sees()
    await run(code)
    expect(await visit.results()).toEqual([without('removed')])
    await visit.click()
    await visit.solve()
    expect(await visit.results(2)).toEqual([without('removed'), solved()])
  })
}
