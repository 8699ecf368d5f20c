import { expect, it } from "vitest";
import { FrameRequests, type FrameWish } from "./frames";

interface Asked {
  wish: FrameWish;
  answer: (text: string) => void;
  refuse: (error: Error) => void;
}

function bench() {
  const asked: Asked[] = [];
  const shown: string[] = [];
  const failed: string[] = [];
  const requests = new FrameRequests<string>(
    (wish) => new Promise((answer, refuse) => asked.push({ wish, answer, refuse })),
    (text) => shown.push(text),
    (error) => failed.push(error.message));
  return { asked, shown, failed, requests };
}

const settled = () => new Promise((done) => setTimeout(done));

it("asks for the newest frame only", async () => {
  const { asked, shown, requests } = bench();
  for (let frame = 0; frame < 10; frame++) requests.wish({ frame, width: 64 });
  expect(asked.map((one) => one.wish.frame)).toEqual([0]);
  asked[0]!.answer("first");
  await settled();
  expect(asked.map((one) => one.wish.frame)).toEqual([0, 9]);
  asked[1]!.answer("last");
  await settled();
  expect(shown).toEqual(["first", "last"]);
  expect(requests.isBusy).toBe(false);
});

it("goes on after a failure", async () => {
  const { asked, failed, shown, requests } = bench();
  requests.wish({ frame: 1, width: 64 });
  asked[0]!.refuse(new Error("no"));
  await settled();
  requests.wish({ frame: 2, width: 64 });
  asked[1]!.answer("two");
  await settled();
  expect([failed, shown]).toEqual([["no"], ["two"]]);
});

it("shows nothing once closed", async () => {
  const { asked, shown, requests } = bench();
  requests.wish({ frame: 1, width: 64 });
  requests.close();
  asked[0]!.answer("late");
  await settled();
  expect(shown).toEqual([]);
});
