using GanGraph.Bench.Measuring;
using GanGraph.Bench.Peers;
using GanGraph.Bench.Samples;
using GanGraph.Learning.Latents;
using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Bench.Rows;

/// <summary>Pictures of StyleGAN2 with the channels of the paper, against PyTorch computing as
/// the authors' code does without its own kernels.</summary>
internal sealed class StyleGan2Row : IBenchRow
{
    private static readonly (int Resolution, int Batch, int Times)[] Cases =
        [(256, 1, 3), (256, 4, 1), (1024, 1, 1), (1024, 4, 1)];

    /// <inheritdoc/>
    public string Name => "stylegan2";

    /// <inheritdoc/>
    public string What => "picture of StyleGAN2";

    /// <inheritdoc/>
    public string Peer => "PyTorch, the authors' way";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        foreach (IGrouping<int, (int Resolution, int Batch, int Times)> size in
            Cases.GroupBy(one => one.Resolution))
        {
            using StyleGan2Model model = new(context, size.Key);
            foreach ((_, int batch, int times) in size)
            {
                using PeerTalk peer = model.Peer();
                yield return Speed(context, model, peer, batch, times);
                yield return Memory(context, model, peer, batch);
            }
        }
    }

    private BenchLine Speed(
        BenchContext context, StyleGan2Model model, PeerTalk peer, int batch, int times)
    {
        using Tensor z = SeededLatents.Next(new RandomState(1), batch, model.Network.ZDimension);
        peer.Ask($"draw 1 {batch}");
        DcganSample.Compare(
            StyleDrawing.Numbers(model.Network, z), peer.AskNumbers("numbers"), 1e-4);
        Comparison measured = Comparison.InTurns(
            context.Rounds,
            () => Sample.Of(() => StyleDrawing.Draw(model.Network, z, times)).Divide(times * batch),
            () => peer.Ask($"draw {times} {batch}").Divide(times * batch));
        return BenchLine.Of(
            this, $"{What}, {model.Network.Resolution} px, {batch} at once", measured,
            TimeUnit.Milliseconds, Reach.Ratio(0.8));
    }

    /// <summary>Of a process that does nothing else, for each.</summary>
    private BenchLine Memory(
        BenchContext context, StyleGan2Model model, PeerTalk peer, int batch)
    {
        double ours = MemoryPeak.Of(
            Environment.ProcessPath!,
            [
                .. Environment.GetCommandLineArgs().Take(1).Where(
                    path => path.EndsWith(".dll", StringComparison.Ordinal)),
                DrawOnce.Command, model.Path, $"{model.Network.Resolution}", $"{batch}",
                $"{context.Threads}",
            ]).OwnMegabytes;
        double theirs = peer.AskNumbers("memory")[0] / (1 << 20);
        return new BenchLine(
            Name, $"peak memory, {model.Network.Resolution} px, {batch} at once", Peer, "MB",
            Spread.Of([ours]), Spread.Of([theirs]), Spread.Of([ours / theirs]), null, null);
    }
}
