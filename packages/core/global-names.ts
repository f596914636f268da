/**
 * Properties that are public in the package, and that nobody sees of the file for a `<script>`, which exports nothing: its
 * production build shortens them, too. No name may be one of the platform, the vendor's, or of what a page's callback
 * gets, or the value of an option, as `intl` is. packages/shipped tests it.
 */
export const globalNames = [
  'attempt',
  'client',
  'execute',
  'generation',
  'getSnapshot',
  'loadTimeout',
  'onResult',
  'openTimeout',
  'prepare',
  'recover',
  'setOptions',
  'sweep',
  'unsafeScriptSource',
  'vendorMessage',
]
