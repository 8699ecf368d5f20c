using GanGraph.Bench.Measuring;
using GanGraph.Bench.Peers;
using GanGraph.Bench.Samples;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Training;

namespace GanGraph.Bench.Rows;

/// <summary>A training step of a DCGAN, against the same in PyTorch.</summary>
/// <param name="isWhole">Whether it is the network of the artist's own recipe with all of its
/// channels, whose step takes many seconds; otherwise smaller ones.</param>
internal sealed class TrainRow(bool isWhole) : IBenchRow
{
    private const int Compared = 3;

    /// <inheritdoc/>
    public string Name => isWhole ? "train-whole" : "train";

    /// <inheritdoc/>
    public string What => "training step of a DCGAN";

    /// <inheritdoc/>
    public string Peer => "PyTorch";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        DcganOptions wide = DcganOptions.For(DcganRecipe.Classic, 256);
        if (isWhole)
        {
            return Lines(context, "256 px, classic", wide, 1);
        }

        return
        [
            .. Lines(context, "64 px, quick", DcganOptions.For(DcganRecipe.Quick, 64), 20),
            .. Lines(context, "64 px, classic", DcganOptions.For(DcganRecipe.Classic, 64), 1),
            .. Lines(context, "256 px, quick", DcganOptions.For(DcganRecipe.Quick, 256), 1),
            .. Lines(
                context, "256 px, classic with 32 channels",
                wide with { Shape = wide.Shape with { Channels = 32 } }, 1),
        ];
    }

    private IEnumerable<BenchLine> Lines(
        BenchContext context, string what, DcganOptions options, int steps)
    {
        foreach (bool sameTrick in new[] { false, true })
        {
            using DcganSample sample = new(context, $"{what}, {sameTrick}", options);
            using PeerTalk peer = sample.Peer(sameTrick);
            double[] ours = Losses(sample.Trainer);
            double[] theirs = Losses(peer);
            DcganSample.Compare(ours[..2], theirs[..2]);
            if (sameTrick)
            {
                // Adam's first steps go by the sign of a gradient, so that rounding in the drawn
                // pictures grows: only a peer that rounds alike stays near for several steps.
                DcganSample.Compare(ours, theirs, 1e-3);
            }

            Comparison measured = Comparison.InTurns(
                context.Rounds,
                () => Sample.Of(() => Take(sample.Trainer, steps)).Divide(steps),
                () => peer.Ask($"train {steps}").Divide(steps));
            yield return BenchLine.Of(
                this,
                $"{What}, {what}{(sameTrick ? ", peer with our transposed convolution" : "")}",
                measured, TimeUnit.Milliseconds, sameTrick ? null : Reach.Ratio(1));
        }
    }

    private static void Take(DcganTrainer trainer, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            trainer.Step();
        }

        trainer.ReadLosses();
    }

    private static double[] Losses(DcganTrainer trainer) =>
    [
        .. Enumerable.Range(0, Compared).SelectMany(_ =>
        {
            trainer.Step();
            StepLosses losses = trainer.ReadLosses();
            return new[] { losses.Real, losses.Fake, losses.Generator };
        }),
    ];

    private static double[] Losses(PeerTalk peer)
    {
        peer.Ask($"train {Compared}");
        return peer.AskNumbers("losses");
    }
}
