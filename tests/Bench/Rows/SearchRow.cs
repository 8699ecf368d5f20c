using GanGraph.Bench.Browsing;
using GanGraph.Bench.Measuring;
using Microsoft.Playwright;

namespace GanGraph.Bench.Rows;

/// <summary>Types into the editor's search in a real browser: from each key until the answer is
/// drawn.</summary>
internal sealed class SearchRow : IBenchRow
{
    private const int Nodes = 500;

    private static readonly string[] Typed =
        ["swirl", "slow motion", "encode video", "noise", "latents"];

    /// <inheritdoc/>
    public string Name => "search";

    /// <inheritdoc/>
    public string What => $"a key in the editor's search, graph of {Nodes} nodes";

    /// <inheritdoc/>
    public string Peer => "-";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context) =>
        MeasureAll(context).GetAwaiter().GetResult();

    private async Task<BenchLine[]> MeasureAll(BenchContext context)
    {
        await using Chromium browser = await Chromium.Start();
        using EditorProcess editor = EditorProcess.Start(context, Name, Nodes);
        await using EditorPage page = await EditorPage.Open(
            browser, editor.AddressAt(editor.Port), Nodes);
        await page.Page.Locator(".canvas").FocusAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        ILocator search = page.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search nodes" });
        await Type(page, search, Typed[0]);
        List<double> keys = [];
        foreach (string text in Typed)
        {
            keys.AddRange(await Type(page, search, text));
        }

        return
        [
            BenchLine.Alone(
                this, $"{What}: its answer shown, median of {keys.Count}", Spread.Of(keys), "ms",
                Reach.Under(50, "ms")),
            BenchLine.Alone(
                this, $"{What}: its answer shown, 95 of 100",
                Spread.Of([Percentile.Of(keys, 0.95)]), "ms", Reach.Under(50, "ms")),
        ];
    }

    private static async Task<List<double>> Type(EditorPage page, ILocator search, string text)
    {
        await search.FillAsync("");
        await Task.Delay(200);
        List<double> keys = [];
        foreach (char key in text)
        {
            await page.Page.Keyboard.PressAsync(key == ' ' ? "Space" : key.ToString());
            keys.Add(await page.Page.EvaluateAsync<double>("() => pageClock.keyShown()"));
        }

        return keys;
    }
}
