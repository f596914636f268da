/**
 * Properties that only the core's own files read and write: the production build shortens them. No name may be public, a
 * name of the platform, the vendor's, or on what two copies of the library share. packages/shipped tests it.
 */
export const internalNames = [
  'addTo',
  'deadline',
  'getBackground',
  'getOptions',
  'hitStaleTimer',
  'isForeign',
  'isFresh',
  'isGet',
  'isPageGone',
  'isPopupShown',
  'isRemoved',
  'isShown',
  'keep',
  'onOpen',
  'outcome',
  'sent',
  'setState',
  'settle',
  'trigger',
  'vendorOptions',
  'wasAlive',
]
