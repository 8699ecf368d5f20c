using System.Diagnostics;
using Microsoft.Playwright;

namespace GanGraph.Bench.Browsing;

/// <summary>A hand that drags the node in the middle of the view round in circles.</summary>
/// <param name="page">The page.</param>
internal sealed class NodeDrag(EditorPage page)
{
    private const int Moves = 240; // of 4 seconds, at the 60 a second of a mouse
    private const double Radius = 120;

    private const string Middle = """
        () => {
          const canvas = document.querySelector(".react-flow").getBoundingClientRect();
          const [x, y] = [canvas.x + canvas.width / 2, canvas.y + canvas.height / 2];
          const far = (box) => Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
          const grip = (box) => [box.x + box.width / 2, box.y + Math.min(10, box.height / 4)];
          // One that was dragged before may lie under its neighbour: the hand takes what it sees.
          const node = [...document.querySelectorAll(".react-flow__node-shape")]
            .sort((a, b) => far(a.getBoundingClientRect()) - far(b.getBoundingClientRect()))
            .find((one) => one.contains(
              document.elementFromPoint(...grip(one.getBoundingClientRect()))));
          return [...grip(node.getBoundingClientRect()), node.dataset.id];
        }
        """;

    private const string Place =
        "(id) => document.querySelector(`.react-flow__node[data-id=\"${id}\"]`).style.transform";

    /// <summary>Comes near enough to read what stands on the nodes.</summary>
    public async Task ComeNear()
    {
        object[] found = await page.Page.EvaluateAsync<object[]>(Middle);
        await page.Page.Mouse.ClickAsync(
            Convert.ToSingle(found[0], null), Convert.ToSingle(found[1], null));
        await page.Page.Keyboard.PressAsync("Shift+F");
        await Task.Delay(1500);
    }

    /// <summary>Drags once.</summary>
    /// <returns>Milliseconds from each frame to the next.</returns>
    public async Task<double[]> Once()
    {
        IPage to = page.Page;
        object[] found = await to.EvaluateAsync<object[]>(Middle);
        (double x, double y) = (Convert.ToDouble(found[0], null), Convert.ToDouble(found[1], null));
        string before = await to.EvaluateAsync<string>(Place, found[2]);
        await to.Mouse.MoveAsync((float)x, (float)y);
        await to.Mouse.DownAsync();
        await to.Mouse.MoveAsync((float)x + 6, (float)y);
        await to.EvaluateAsync("() => pageClock.beginFrames()");
        Stopwatch clock = Stopwatch.StartNew();
        for (int i = 1; i <= Moves; i++)
        {
            double turn = i * 4 * Math.PI / Moves;
            await to.Mouse.MoveAsync(
                (float)(x + (Radius * Math.Sin(turn))),
                (float)(y + (Radius * (1 - Math.Cos(turn)))));
            TimeSpan wait = TimeSpan.FromSeconds(i / 60.0) - clock.Elapsed;
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        }

        double[] frames = await to.EvaluateAsync<double[]>("() => pageClock.endFrames()");
        await to.Mouse.MoveAsync((float)x + 15, (float)y + 5);
        await to.Mouse.UpAsync();
        return await to.EvaluateAsync<string>(Place, found[2]) != before ? frames
            : throw new InvalidOperationException(
                $"{found[2]}: it stayed where it was, wanted it dragged.");
    }
}
