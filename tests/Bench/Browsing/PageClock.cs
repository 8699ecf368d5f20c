namespace GanGraph.Bench.Browsing;

/// <summary>What runs in the page before its own code and takes times there.</summary>
internal static class PageClock
{
    /// <summary>Its code. A thing counts as shown when the frame with it has been drawn.</summary>
    public const string Script = """
        window.pageClock = (() => {
          const drawn = () => new Promise((done) => requestAnimationFrame(
            () => setTimeout(() => done(performance.now()))));
          const pause = (ms) => new Promise((done) => setTimeout(done, ms));
          const nodes = document.getElementsByClassName("react-flow__node");
          const whole = new Promise((done) => {
            const look = () => {
              if (nodes.length >= window.nodesWanted) {
                setTimeout(() => done(performance.now()));
              } else {
                requestAnimationFrame(look);
              }
            };
            requestAnimationFrame(look);
          });

          let frames = null;
          const frame = (time) => {
            if (frames) {
              frames.push(time);
              requestAnimationFrame(frame);
            }
          };

          let [pressed, answered, seen] = [0, false, 0];
          const changed = () => void drawn().then((time) => { seen = time; });
          addEventListener("keydown", (event) => {
            [pressed, answered, seen] = [event.timeStamp, false, 0];
          }, true);
          new MutationObserver((changes) => {
            if (answered && changes.some(({ target }) =>
              (target.closest ? target : target.parentElement)?.closest(".palette-body"))) {
              changed();
            }
          }).observe(document, { childList: true, characterData: true, attributes: true,
            subtree: true });
          const Socket = window.WebSocket;
          window.WebSocket = class extends Socket {
            constructor(...given) {
              super(...given);
              this.addEventListener("message", ({ data }) => {
                if (typeof data === "string" && data.includes('"answer":')) {
                  answered = true;
                  changed();
                }
              });
            }
          };

          return {
            shown: () => whole,
            beginFrames: () => {
              frames = [];
              requestAnimationFrame(frame);
            },
            endFrames: () => {
              const all = frames;
              frames = null;
              return all.slice(1).map((time, i) => time - all[i]);
            },
            keyShown: async () => {
              do {
                await pause(120);
              } while (!seen);
              return seen - pressed;
            },
          };
        })();
        """;
}
