/** What Playwright itself turns off: the last argument of that name counts. */
const byPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]
/** Pages of the address bar's own, two for each window: they take more time to start than most of our tests. */
const ofAddressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** As `chromiumArgs`, with more features turned off. */
export const toChromiumArgs = (...features) => [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  `--disable-features=${[...byPlaywright, ...ofAddressBar, ...features].join(',')}`,
]

/** For every Chromium of the tests: no sandbox (they may run as root), nothing of its own on the network, no name but loopback resolved. */
export const chromiumArgs = toChromiumArgs()
