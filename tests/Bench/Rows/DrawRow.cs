using GanGraph.Bench.Measuring;
using GanGraph.Bench.Peers;
using GanGraph.Bench.Samples;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Training;
using GanGraph.Torch;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Bench.Rows;

/// <summary>Pictures of a trained DCGAN, against the same in PyTorch.</summary>
internal sealed class DrawRow : IBenchRow
{
    /// <inheritdoc/>
    public string Name => "draw";

    /// <inheritdoc/>
    public string What => "picture of a DCGAN";

    /// <inheritdoc/>
    public string Peer => "PyTorch";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        DcganOptions wide = DcganOptions.For(DcganRecipe.Classic, 256);
        return
        [
            .. Lines(context, "64 px, quick", DcganOptions.For(DcganRecipe.Quick, 64), 100),
            .. Lines(context, "64 px, classic", DcganOptions.For(DcganRecipe.Classic, 64), 40),
            .. Lines(context, "256 px, quick", DcganOptions.For(DcganRecipe.Quick, 256), 8),
            .. Lines(context, "256 px, classic", wide, 2),
        ];
    }

    private IEnumerable<BenchLine> Lines(
        BenchContext context, string what, DcganOptions options, int times)
    {
        using DcganSample sample = new(context, $"draw, {what}", options);
        using DcganGenerator generator = DcganGenerator.Open(sample.GeneratorPath, CPU);
        foreach (int batch in new[] { 1, 8 })
        {
            using Latents latents = new(
                SeededLatents.Next(new RandomState(1), batch, generator.Dimension),
                LatentSpace.Z);
            foreach (bool sameTrick in new[] { false, true })
            {
                using PeerTalk peer = sample.Peer(sameTrick);
                peer.Ask($"draw 1 {batch}");
                DcganSample.Compare(Numbers(generator, latents), peer.AskNumbers("numbers"));
                int repeat = Math.Max(1, times * 2 / (batch + 1));
                Comparison measured = Comparison.InTurns(
                    context.Rounds,
                    () => Sample.Of(() => Draw(generator, latents, repeat))
                        .Divide(repeat * batch),
                    () => peer.Ask($"draw {repeat} {batch}").Divide(repeat * batch));
                yield return BenchLine.Of(
                    this,
                    $"{What}, {what}, {batch} at once"
                        + (sameTrick ? ", peer with our transposed convolution" : ""),
                    measured, TimeUnit.Milliseconds, sameTrick ? null : Reach.Ratio(1));
            }
        }
    }

    private static void Draw(DcganGenerator generator, Latents latents, int times)
    {
        for (int i = 0; i < times; i++)
        {
            generator.Draw(latents).Dispose();
        }
    }

    private static double[] Numbers(DcganGenerator generator, Latents latents)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor drawn = generator.Draw(latents).to(float64);
        return [drawn.sum().item<double>(), drawn.square().sum().item<double>()];
    }
}
