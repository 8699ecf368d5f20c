using GanGraph.Bench.Browsing;
using GanGraph.Bench.Measuring;

namespace GanGraph.Bench.Rows;

/// <summary>Opens a large graph in a real browser that has never seen the editor: from the
/// navigation until all nodes are in the page and drawn.</summary>
internal sealed class OpenRow : IBenchRow
{
    private const int Nodes = 1000;

    /// <inheritdoc/>
    public string Name => "open";

    /// <inheritdoc/>
    public string What => $"opening a graph of {Nodes} nodes in the editor";

    /// <inheritdoc/>
    public string Peer => "-";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context) =>
        MeasureAll(context).GetAwaiter().GetResult();

    private async Task<BenchLine[]> MeasureAll(BenchContext context)
    {
        await using Chromium browser = await Chromium.Start();
        using EditorProcess editor = EditorProcess.Start(context, Name, Nodes);
        (double first, _) = await Open(browser, editor);
        List<(double Shown, double Main)> rounds = [];
        for (int i = 0; i < context.Rounds; i++)
        {
            rounds.Add(await Open(browser, editor));
        }

        return
        [
            BenchLine.Alone(
                this, $"{What}, the first page after its start", Spread.Of([first]), "ms",
                Reach.Under(1000, "ms")),
            BenchLine.Alone(
                this, $"{What}, a further page", Spread.Of(rounds.Select(r => r.Shown)), "ms",
                Reach.Under(1000, "ms")),
            BenchLine.Alone(
                this, $"{What}, processor time of the page's main thread",
                Spread.Of(rounds.Select(r => r.Main * 1000)), "ms", null),
        ];
    }

    private static async Task<(double Shown, double Main)> Open(
        Chromium browser, EditorProcess editor)
    {
        await using EditorPage page = await EditorPage.Open(
            browser, editor.AddressAt(editor.Port), Nodes);
        return (page.ShownAfter, await page.MainThreadSeconds());
    }
}
