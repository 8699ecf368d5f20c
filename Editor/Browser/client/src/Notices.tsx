import { dismiss } from "./session/notices";
import { useSession } from "./session/store";

/** Short messages over the canvas, and the region that says them. */
export function Notices() {
  const notices = useSession((state) => state.notices);
  const said = useSession((state) => state.said);
  return (
    <>
      <div className="notices" role="region" aria-label="Messages">
        {notices.map((notice) => (
          <div key={notice.id} className="notice" data-kind={notice.kind}>
            <span>{notice.text}</span>
            <button type="button" aria-label="Close this message"
              onClick={() => dismiss(notice.id)}>✕</button>
          </div>
        ))}
      </div>
      <div className="unseen" role="status" aria-live="polite">{said}</div>
    </>
  );
}
