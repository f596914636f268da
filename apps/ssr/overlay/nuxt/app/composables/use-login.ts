/** The scenario of the page's URL, played by the simulator, and the way to the server. */
export function useLogin() {
  const { query } = useRoute()
  const { simulator } = useRuntimeConfig().public
  const options = { script: `${simulator}/~${query.scenario ?? 'works'}/TJCaptcha.js`, unsafeScriptSource: true }
  const answer = ref('')
  const send = async (body: FormData) => {
    answer.value = await $fetch<string>('/api/login', { method: 'POST', body })
  }
  return { options, answer, send }
}
