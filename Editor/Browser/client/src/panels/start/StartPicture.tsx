import { useEffect, useState } from "react";
import { api } from "../../session/http";

/** The picture of a sample piece, fetched with the token; a calm ground until it is there. */
export function StartPicture({ address }: { address: string | null }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!address) return;
    let made: string | null = null;
    let current = true;
    api(address).then((answer) => answer.blob()).then((blob) => {
      if (!current) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    }, () => setUrl(null));
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [address]);
  return <span className="piece-picture">{url && <img src={url} alt="" />}</span>;
}
