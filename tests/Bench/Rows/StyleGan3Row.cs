using GanGraph.Bench.Measuring;
using GanGraph.Bench.Peers;
using GanGraph.Bench.Samples;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.StyleGan3;
using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Bench.Rows;

/// <summary>Pictures of StyleGAN3 with the channels of the paper, against PyTorch that resamples
/// as it is written down: zeros put in, all filtered, most thrown away.</summary>
internal sealed class StyleGan3Row : IBenchRow
{
    /// <inheritdoc/>
    public string Name => "stylegan3";

    /// <inheritdoc/>
    public string What => "picture of StyleGAN3";

    /// <inheritdoc/>
    public string Peer => "PyTorch, zeros put in";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context) =>
    [
        .. Lines(context, "T, 256 px", new() { Resolution = 256, ChannelBase = 16384 }),
        .. Lines(context, "R, 256 px", new()
        {
            Resolution = 256, ChannelBase = 32768, ChannelMax = 1024, ConvKernel = 1,
            UseRadialFilters = true,
        }),
    ];

    private IEnumerable<BenchLine> Lines(
        BenchContext context, string what, StyleGan3Options options)
    {
        using StyleGan3Sample sample = new(context, $"stylegan3, {what}", options);
        using PeerTalk peer = sample.Peer();
        foreach (int batch in new[] { 1, 4 })
        {
            using Tensor latents = SeededLatents.Next(
                new RandomState(1), batch, options.ZDimension).DetachFromDisposeScope();
            peer.Ask($"draw 1 {batch}");
            DcganSample.Compare(
                StyleDrawing.Numbers(sample.Network, latents), peer.AskNumbers("numbers"), 1e-4);
            Comparison measured = Comparison.InTurns(
                context.Rounds,
                () => Sample.Of(() => StyleDrawing.Draw(sample.Network, latents)).Divide(batch),
                () => peer.Ask($"draw 1 {batch}").Divide(batch));
            yield return BenchLine.Of(
                this, $"{What}, {what}, {batch} at once", measured, TimeUnit.Seconds,
                Reach.Ratio(0.2));
        }
    }
}
