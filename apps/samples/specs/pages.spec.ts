import { describeSite } from '../harness/describe-site.ts'
import { pages } from '../harness/pages.ts'

for (const page of Object.keys(pages)) if (page !== 'plain') describeSite('express', page as keyof typeof pages)
