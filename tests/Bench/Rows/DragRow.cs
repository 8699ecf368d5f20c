using GanGraph.Bench.Browsing;
using GanGraph.Bench.Measuring;

namespace GanGraph.Bench.Rows;

/// <summary>Drags a node of the editor in a real browser: whether the picture follows in every
/// frame of the screen. A frame is one that the page draws (requestAnimationFrame).</summary>
internal sealed class DragRow : IBenchRow
{
    private const int Nodes = 500;
    private const double Frame = 1000.0 / 60;
    private const double Tolerance = 1;
    private static readonly TimeSpan OneWay = TimeSpan.FromMilliseconds(75);

    /// <inheritdoc/>
    public string Name => "drag";

    /// <inheritdoc/>
    public string What => $"dragging a node in a graph of {Nodes}";

    /// <inheritdoc/>
    public string Peer => "-";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context) =>
        MeasureAll(context).GetAwaiter().GetResult();

    private async Task<List<BenchLine>> MeasureAll(BenchContext context)
    {
        await using Chromium browser = await Chromium.Start();
        return
        [
            .. await Case(context, browser, "whole graph in view"),
            .. await Case(context, browser, "readable size", isNear: true),
            .. await Case(context, browser, "whole in view, server 150 ms away", isFar: true),
        ];
    }

    private async Task<List<BenchLine>> Case(
        BenchContext context, Chromium browser, string words, bool isNear = false,
        bool isFar = false)
    {
        context.Say($"{Name}: {words} ...");
        using EditorProcess editor = EditorProcess.Start(context, $"{Name}, {words}", Nodes);
        using LateProxy late = new(editor.Port, OneWay);
        await using EditorPage page = await EditorPage.Open(
            browser, editor.AddressAt(isFar ? late.Port : editor.Port), Nodes);
        NodeDrag hand = new(page);
        if (isNear)
        {
            await hand.ComeNear();
        }

        await hand.Once();
        List<(double[] Frames, double Main, double All)> rounds = [];
        for (int i = 0; i < context.Rounds; i++)
        {
            double main = await page.MainThreadSeconds();
            double all = await browser.CpuSeconds();
            double[] frames = await hand.Once();
            rounds.Add((
                frames,
                (await page.MainThreadSeconds() - main) * 1000 / frames.Length,
                (await browser.CpuSeconds() - all) * 1000 / frames.Length));
        }

        BenchLine Line(
            string what, Func<(double[] Frames, double Main, double All), double> of, string unit,
            Reach? reach = null) =>
            BenchLine.Alone(this, $"{words}: {what}", Spread.Of(rounds.Select(of)), unit, reach);
        return
        [
            Line("from frame to frame, median", r => Spread.Of(r.Frames).Median, "ms"),
            Line(
                "from frame to frame, 95 of 100", r => Percentile.Of(r.Frames, 0.95), "ms",
                Reach.Under(Frame + Tolerance, "ms")),
            Line(
                $"frames over {Frame + Tolerance:0.0} ms",
                r => 100.0 * r.Frames.Count(f => f > Frame + Tolerance) / r.Frames.Length, "%"),
            Line("processor time of the page's main thread, a frame", r => r.Main, "ms"),
            Line("processor time of the whole browser, a frame", r => r.All, "ms"),
        ];
    }
}
