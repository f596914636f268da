export { createRandom } from '../../src/store-contract/random.ts'
