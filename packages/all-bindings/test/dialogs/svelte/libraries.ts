import { setTCaptchaDefaults } from '@tcaptcha/svelte'
import { flushSync, mount, unmount } from 'svelte'
import { outOfReach, type DialogLibrary } from '../library.ts'
import BitsDialog from './BitsDialog.svelte'

export const svelteDialogs: DialogLibrary[] = [
  {
    name: 'Bits UI',
    popup: outOfReach,
    mount(target, defaults, send) {
      setTCaptchaDefaults(defaults)
      const mounted = mount(BitsDialog, { target, props: { send } })
      flushSync()
      return () => {
        void unmount(mounted)
        flushSync()
        setTCaptchaDefaults({})
      }
    },
  },
]
