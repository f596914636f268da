/**
 * The only keys that the simulator's API accepts, for every app id. They are the same everywhere and no secret: a
 * verifier with real keys, or one that was not told to accept the simulator, refuses them by name.
 */
export const simulatorKeys = {
  secretId: 'simulator',
  secretKey: 'simulator-secret-key',
  appSecretKey: 'simulator-app-secret',
} as const
