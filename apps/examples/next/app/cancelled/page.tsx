import Link from 'next/link'

export default function Page() {
  return (
    <p>
      You are not logged in. <Link href="/">Log in</Link>
    </p>
  )
}
