import { encryptAppId } from '@tcaptcha/server'

// What the page passes on to the vendor's constructor, when the console forces the check of app ids.
export const vendorOptions = () => encryptAppId({ appId: '190000000', appSecretKey: '…', ttl: 600 })
