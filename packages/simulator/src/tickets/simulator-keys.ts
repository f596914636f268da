/**
 * The only keys that the simulator's API accepts, for every app id. They are the same everywhere and no secret: a
 * verifier refuses them by name, unless it has no real keys and was set up to accept the simulator.
 */
export const simulatorKeys = {
  secretId: 'simulator',
  secretKey: 'simulator-secret-key',
  appSecretKey: 'simulator-app-secret',
} as const
