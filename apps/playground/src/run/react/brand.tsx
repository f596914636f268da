/** The mark of the shop that nobody owns. */
export const Brand = ({ name }: { name: string }) => (
  <div className="login-brand">
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="13" />
      <path d="M4.500 17.500c3 0 3-2 6-2s3 2 6 2 3-2 6-2" />
      <path d="M8 12.500h12l-2.200-3.500h-3.300V6" />
    </svg>
    <span>{name}</span>
  </div>
)
