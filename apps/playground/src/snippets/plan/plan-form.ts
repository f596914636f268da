import type { Form } from '../../forms.ts'
import type { SnippetWords } from '../words/en.ts'

/** An input of the form. */
export interface FieldPlan {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'email' | 'password' | 'tel'
  readonly autocomplete: string
  /** What a test types into it. */
  readonly sample: string
}

/** A form, independent of the framework. */
export interface FormPlan {
  /** Name of the component; its file is called the same. */
  readonly component: string
  /** The action that the server is given. */
  readonly action: string
  readonly path: string
  readonly fields: readonly FieldPlan[]
  readonly submit: string
  readonly otherWay: { readonly href: string; readonly text: string }
  /** What it says: once it is in, refused by the server as a robot or for another reason, not sent, or not to be sent. */
  readonly says: Readonly<Record<'welcome' | 'refused' | 'wrong' | 'solve' | 'later', string>>
}

/** What differs by form before a word is said. */
export const formShapes: Readonly<Record<Form, Pick<FormPlan, 'component' | 'action' | 'path'> & { href: string }>> = {
  login: { component: 'LoginForm', action: 'login', path: '/login', href: '/login-by-code.html' },
  register: { component: 'SignUpForm', action: 'register', path: '/register', href: '/register-by-code.html' },
  sms: { component: 'SmsForm', action: 'sms', path: '/sms-code', href: '/code-by-email.html' },
}

export function planForm(form: Form, { form: words }: SnippetWords): FormPlan {
  const { href, ...shape } = formShapes[form]
  const { solve, later, refused } = words
  const isNew = form === 'register'
  const name: FieldPlan = { name: 'name', label: words.name, type: 'text', autocomplete: 'name', sample: 'Ada' }
  const phone: FieldPlan = {
    name: 'user',
    label: words.phone,
    type: 'tel',
    autocomplete: 'tel',
    sample: '13800138000',
  }
  const email: FieldPlan = {
    name: 'user',
    label: words.email,
    type: 'email',
    autocomplete: isNew ? 'email' : 'username',
    sample: 'ada@example.com',
  }
  const password: FieldPlan = {
    name: 'password',
    label: words.password,
    type: 'password',
    autocomplete: isNew ? 'new-password' : 'current-password',
    sample: 'difference engine',
  }
  const fields = { login: [email, password], register: [name, email, password], sms: [phone] }
  return {
    ...shape,
    fields: fields[form],
    submit: words.submit[form],
    otherWay: { href, text: words.otherWay[form] },
    says: { welcome: words.welcome[form], wrong: words.wrong[form], refused, solve, later },
  }
}
