'use client'

export { LoginForm as default } from './login-form'
