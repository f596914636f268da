import type { Form } from '../../forms.ts'
import type { VisitorAct } from '../../scenarios/scenario.ts'

/** What the code says: to its reader in comments, and to the visitor in the form. */
export const en = {
  lang: 'en',
  state: (title: string, id: string, what: string) => `State “${title}” (${id}) of the tcaptcha playground: ${what}`,
  duringOutage: 'Here the API of Tencent Cloud is down as well, so the server decides otherwise.',
  start:
    'npx @tcaptcha/simulator plays Tencent Cloud. The server’s half is in the tab “Server”: your dev server has to pass POST requests on to it.',
  startReal:
    'This asks Tencent Cloud itself. The server’s half is in the tab “Server”: your dev server has to pass POST requests on to it.',
  startServer:
    'npx @tcaptcha/simulator plays Tencent Cloud. The page goes into the folder `public`. Start it with tsx, as an ES module.',
  startServerReal:
    'This asks Tencent Cloud itself: the keys are in the environment. The page goes into the folder `public`.',
  pagePreset: (preset: string) => `for the simulator; with Tencent Cloud: script: '${preset}'`,
  pageGoes: 'for the simulator; with Tencent Cloud this line goes',
  attributesGo: 'For the simulator. With Tencent Cloud, data-script and data-unsafe-script-source go.',
  attributesPreset: (preset: string) =>
    `For the simulator. With Tencent Cloud: data-script="${preset}", without data-unsafe-script-source.`,
  noDropIn:
    'The drop-in has no such option, so this page is for your bundler: `recover` and `vendor` are in createTCaptcha().',
  dropInFile: 'tcaptcha.global.js is a file of @tcaptcha/core: copy it to your site.',
  visitToken: 'In an outage, your server lets in only visitors who bring one.',
  withTicket: 'with ticket, randstr and visitToken',
  serverDecides: 'Your server has the ticket checked, and decides.',
  dishonest: 'In this state the page sends something else: what follows is no honest login.',
  recover: 'what becomes of a failure, by its number',
  vendorFails: 'in this state your own server fails to give it',
  policy: 'This page forbids the script: in the <head>',
  offline: 'The browser says that it is offline.',
  breaks: 'An extension refuses script elements.',
  visitor: {
    solves: 'Then solve the challenge.',
    refreshes: 'Then ask for another picture.',
    closes: 'Then close the challenge.',
    'answers-and-closes': 'Then answer, and close the challenge.',
    leaves: 'Then take the form off the page while the challenge is open.',
    'leaves-early': 'Then take the form off the page before anything is drawn.',
    'goes-to-another': 'Put it on the page twice, and open the second one while the first one is open.',
    'goes-to-next-page': 'Then replace the <body> while the challenge is open, as some routers do.',
    waits: '',
  } satisfies Record<VisitorAct, string>,
  server: {
    keys: 'these three are the simulator’s; those of Tencent Cloud come from the environment',
    endpoint: 'for the simulator; with Tencent Cloud this line goes',
    plays: 'what the simulator’s API plays; with Tencent Cloud this line goes',
    accept: 'for the simulator: with Tencent Cloud this line goes',
    secret: 'the same on all nodes',
    canary: 'three failures in a row are an outage; 5 s apart by default',
    budgets: 'yours: see “Four things you must decide”',
    site: 'this state',
    clients: 'one visitor is enough to try it; 5 networks by default',
    onEvent: 'the verdicts, for you: the page never learns the reason',
    scriptProbe: 'your server reaches the script; only this visitor does not',
    fullStore: 'A store without room for one more used ticket.',
    silentStore: 'A shared store that does not answer.',
    readUser: 'Text only: an object from the page, with `trust` in it, would be taken for your word.',
    yours: 'Yours: check the password, start the session.',
    ip: "behind your own proxy: app.set('trust proxy', 1)",
    noIp: 'this state: nobody knows the address',
    signedIn: 'your session says so',
    otherApp: 'this state: an app that the verifier does not know',
    outage: 'The API is down from the start: three canaries of your server find that out.',
    unanswered: 'Nothing that this server sends gets out: three canaries find no answer.',
    spent: 'Others have spent what may pass unverified.',
    crowded: 'Somebody else is always being checked at the same moment.',
    forced: 'An order of the operator, for an hour.',
    control: (what: string, change: string) =>
      `${what}: curl http://127.0.0.1:4100/__control -H "Authorization: Bearer $TOKEN" -d '${change}' (the simulator prints the token)`,
    scriptDies: 'Log in once. Then let the script’s host die',
    thenWait: 'Log in three times more, ten seconds apart.',
    recovers: 'Log in once. Then let the API recover',
    fails: 'After three good answers let it fail again',
    probe: 'Only hosts that were once seen alive can be said to be down.',
  },
  test: {
    page: 'The page of the other tab, with Tencent Cloud’s script: without the lines for the simulator.',
    outside: 'Your server, in this process.',
    answer: 'Your server’s answer.',
    twoSources: 'The page names two scripts: the first one fails, and ?source=2 works.',
    twice: 'The page has the form twice.',
    clock: 'The time-outs are counted by the page’s clock.',
    again: 'The session has expired: a new challenge opens by itself.',
    onlyTicket: 'How your server decides depends on what it saw before: see the tab “Server”.',
    needsBrowser: 'needs a browser: see the tab “Playwright”',
    failed: 'Nobody wants to wait for an answer that never comes.',
  },
  form: {
    email: 'E-mail',
    password: 'Password',
    name: 'Name',
    phone: 'Mobile number',
    welcome: { login: 'Welcome.', register: 'Welcome.', sms: 'The code is on its way.' },
    submit: { login: 'Log in', register: 'Create account', sms: 'Send code' },
    wrong: {
      login: 'E-mail or password is wrong.',
      register: 'This account can’t be created.',
      sms: 'No code can be sent to this number.',
    },
    otherWay: {
      login: 'Log in with a code by e-mail',
      register: 'Confirm by e-mail instead',
      sms: 'Get the code by e-mail',
    },
    solve: 'Solve the challenge to go on.',
    later: 'We can’t check this right now. Try again later.',
    refused: 'We could not be sure that you are no robot. Try again.',
  } satisfies Record<string, string | Record<Form, string>>,
}

/** The same in every language. */
export type SnippetWords = typeof en
