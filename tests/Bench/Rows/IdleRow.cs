using System.Diagnostics;
using GanGraph.Bench.Browsing;
using GanGraph.Bench.Measuring;

namespace GanGraph.Bench.Rows;

/// <summary>What the editor takes while its page is open and nobody does anything.</summary>
internal sealed class IdleRow : IBenchRow
{
    private const int Nodes = 500;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public string Name => "idle";

    /// <inheritdoc/>
    public string What => "of one core while nothing happens, one page open";

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
        await Task.Delay(Settling);
        double ours = editor.CpuSeconds;
        double pages = await browser.CpuSeconds("renderer");
        long start = Stopwatch.GetTimestamp();
        await Task.Delay(Span);
        double percent = 100 / Stopwatch.GetElapsedTime(start).TotalSeconds;
        ours = (editor.CpuSeconds - ours) * percent;
        pages = (await browser.CpuSeconds("renderer") - pages) * percent;
        return
        [
            BenchLine.Alone(
                this, $"the editor, {What}", Spread.Of([ours]), "%", Reach.Under(1, "%")),
            BenchLine.Alone(
                this, $"the page in the browser, {What}", Spread.Of([pages]), "%",
                Reach.Under(1, "%")),
        ];
    }
}
