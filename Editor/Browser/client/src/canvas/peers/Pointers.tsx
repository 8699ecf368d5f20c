import { ViewportPortal } from "@xyflow/react";
import { useSession } from "../../session/store";

/** Where the others point. */
export function Pointers() {
  const peers = useSession((state) => state.peers);
  return (
    <ViewportPortal>
      {peers.map((peer) => peer.at && (
        <div key={peer.client} className="peer-pointer" aria-hidden="true"
          style={{ transform: `translate(${peer.at[0]}px, ${peer.at[1]}px)`, color: peer.color }}>
          <svg viewBox="0 0 16 16"><path d="M1 1l5 13l2-5.5L13.5 6z" fill="currentColor" /></svg>
          <span style={{ background: peer.color }}>{peer.name}</span>
        </div>
      ))}
    </ViewportPortal>
  );
}
