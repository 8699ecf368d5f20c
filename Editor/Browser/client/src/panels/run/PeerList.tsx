import { useSession } from "../../session/store";
import { goTo } from "../../session/view";

/** Who else edits this graph; a click goes to what they have selected. */
export function PeerList() {
  const peers = useSession((state) => state.peers);
  if (peers.length === 0) return null;
  return (
    <ul className="peers" aria-label="Also here">
      {peers.map((peer) => (
        <li key={peer.client}>
          <button type="button" className="peer" style={{ borderColor: peer.color }}
            aria-label={`${peer.name} is here too. Go where they are`} title={peer.name}
            disabled={peer.items.length === 0} onClick={() => goTo(...peer.items)}>
            {peer.name.charAt(0).toUpperCase()}
          </button>
        </li>
      ))}
    </ul>
  );
}
