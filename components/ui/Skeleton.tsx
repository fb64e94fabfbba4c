import './Skeleton.css';

/** Stands for rows that are on their way. `label` is told to those who do not see it. */
export function Skeleton({ label, rows }: { readonly label: string; readonly rows: number }) {
  const places = Array.from({ length: rows }, (_, place) => place);
  return (
    <div class="skeleton" role="progressbar" aria-label={label}>
      {places.map((place) => (
        <div key={place} class="skeleton__row" />
      ))}
    </div>
  );
}
