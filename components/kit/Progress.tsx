/** Long work: how far it is, in words too. */
export function Progress({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}) {
  return (
    <label class="progress">
      <span>{label}</span>
      <progress value={done} max={Math.max(total, 1)} />
    </label>
  );
}
