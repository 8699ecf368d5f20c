using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Projection;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Interpolators;

/// <summary>Finds how much of a walk the eye sees where, and keeps it for the next run.</summary>
internal sealed class PaceFinding(LatentWalk node, INodeRun run)
{
    private const string Name = "distances";

    /// <summary>The pace of each way, and when each begins.</summary>
    public (IReadOnlyList<EvenPace> Paces, WalkTiming Timing) Of(
        LatentPath path, WalkTiming timing)
    {
        IReadOnlyList<double[]> seen = Distances(path, timing.Ways);
        return (
            [.. seen.Select(way => new EvenPace(way))],
            node.Pace.Value == WalkPace.BetweenKeys ? timing : timing with
            {
                FramesOfWays = WayFrames.Of(
                    [.. seen.Select(way => way.Sum())], timing.Ways * timing.FramesPerKey),
            });
    }

    private IReadOnlyList<double[]> Distances(LatentPath path, int ways)
    {
        if (node.Generator.Value.Misfit(node.Keys.Value) is string misfit)
        {
            throw new GraphException(misfit.Replace("latents", "keys", StringComparison.Ordinal));
        }

        string file = Path.Combine(run.Artifact, "pace.safetensors");
        int cuts = SeenWay.Cuts(ways, node.Looks.Value);
        using DisposeScope scope = NewDisposeScope();
        if (ProjectionFile.ReadOrSetAside(file, run.Say, "the pace is found again")
            is (Dictionary<string, Tensor> tensors, _))
        {
            return [.. tensors[Name].data<double>().ToArray().Chunk(cuts)];
        }

        IReadOnlyList<double[]> found = Find(path, ways, cuts);
        ProjectionFile.Write(
            file,
            new Dictionary<string, Tensor>
            {
                [Name] = tensor([.. found.SelectMany(way => way)]),
            },
            new Dictionary<string, string>());
        return found;
    }

    private IReadOnlyList<double[]> Find(LatentPath path, int ways, int cuts)
    {
        try
        {
            return SeenWay.Distances(Draw, path, ways, cuts, (done, of) =>
            {
                run.Cancel.ThrowIfCancellationRequested();
                run.Progress(done, of, "pictures");
            });
        }
        catch (ModelException fault)
        {
            throw new GraphException(fault.Message, fault);
        }
    }

    private Tensor Draw(IReadOnlyList<float[]> points)
    {
        Latents keys = node.Keys.Value;
        using Latents latents = new(
            tensor([.. points.SelectMany(point => point)])
                .view([points.Count, .. keys.Points.shape[1..]]).to(keys.Points.device),
            keys.Space,
            keys.Model);
        return node.Generator.Value.Draw(latents);
    }
}
