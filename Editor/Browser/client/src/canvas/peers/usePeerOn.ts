import type { Item, Peer } from "../../session/protocol";
import { useStoreWithEqualityFn } from "zustand/traditional";
import { useSession } from "../../session/store";

/** The other person who has chosen this item, if one has. */
export function usePeerOn(item: Item): Peer | undefined {
  const client = useSession((state) =>
    state.peers.find((peer) => peer.items.includes(item))?.client);
  return useStoreWithEqualityFn(useSession, (state) =>
    client === undefined ? undefined : state.peers.find((peer) => peer.client === client),
  sameLook);
}

function sameLook(a: Peer | undefined, b: Peer | undefined): boolean {
  return a?.client === b?.client && a?.color === b?.color && a?.name === b?.name;
}
