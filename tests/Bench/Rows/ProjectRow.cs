using GanGraph.Bench.Measuring;
using GanGraph.Bench.Peers;
using GanGraph.Bench.Samples;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Projection;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Bench.Rows;

/// <summary>Steps of a projection into W, with the channels of the paper, against PyTorch going
/// about it as the projector of StyleGAN2 does.</summary>
internal sealed class ProjectRow : IBenchRow
{
    private const int Compared = 3;

    /// <inheritdoc/>
    public string Name => "project";

    /// <inheritdoc/>
    public string What => "step of a projection";

    /// <inheritdoc/>
    public string Peer => "PyTorch, the authors' way";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        foreach ((int resolution, int steps) in new[] { (256, 3), (512, 1) })
        {
            using DisposeScope scope = NewDisposeScope();
            using StyleGan2Model model = new(context, resolution);
            using MappedSpread spread = MappedSpread.Of(model.Network);
            Tensor z = SeededLatents.Next(new(7), 1, model.Network.ZDimension);
            Tensor target;
            using (no_grad())
            {
                target = ((model.Network.Draw(z, null, SynthesisOptions.Default) + 1) / 2)
                    .clamp(0, 1);
            }

            using SummedDistance distance = SummedDistance.Usual(target);
            using Projector projector = new(
                model.Network, distance, new ProjectionOptions(), spread, spread.Mean);
            using PeerTalk peer = model.Peer("project.py");
            double[] ours = Take(projector, Compared);
            peer.Ask($"step {Compared}");
            DcganSample.Compare(ours, peer.AskNumbers("distances"), 1e-3);
            Comparison measured = Comparison.InTurns(
                context.Rounds,
                () => Sample.Of(() => Take(projector, steps)).Divide(steps),
                () => peer.Ask($"step {steps}").Divide(steps));
            yield return BenchLine.Of(
                this, $"{What}, {resolution} px", measured, TimeUnit.Milliseconds, Reach.Ratio(1));
        }
    }

    private static double[] Take(Projector projector, int steps) =>
    [
        .. Enumerable.Range(0, steps).Select(_ =>
        {
            projector.Step();
            return projector.Distance;
        }),
    ];
}
