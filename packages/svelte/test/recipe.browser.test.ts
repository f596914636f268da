// What an app tests in jsdom and happy-dom runs in a browser as it is.
import './dom/recipe.test.ts'
