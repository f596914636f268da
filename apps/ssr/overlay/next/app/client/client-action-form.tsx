'use client'

import { login } from '../login'
import { LoginForm } from '../login-form'

export const ClientActionForm = () => <LoginForm action={(answer, form) => login(answer, form)} />
