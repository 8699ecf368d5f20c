import { useEffect, useState } from "react";
import { nameOf } from "../words";
import { enter } from "../../session/http";
import { addressOf } from "./made";

/** A film that a run made, with its sound. */
export function FilmView({ path, turn }: { path: string; turn: string }) {
  const [ready, setReady] = useState(false);
  const [wrong, setWrong] = useState("");
  useEffect(() => {
    enter().then(() => setReady(true), (error: Error) => setWrong(error.message));
  }, []);
  if (wrong) return <p className="bad viewer-none" role="alert">{wrong}</p>;
  return ready ? (
    <video className="film" src={addressOf(path, turn)} controls loop playsInline
      aria-label={`The film ${nameOf(path)}`}
      onError={() => setWrong(`${nameOf(path)} cannot be played here. Open it instead.`)} />
  ) : null;
}
