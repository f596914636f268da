import { login } from '$lib/server/login'

export const actions = { default: login }
