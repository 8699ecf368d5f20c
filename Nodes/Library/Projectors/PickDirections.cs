using GanGraph.Engine;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Projectors;

/// <summary>Keeps the directions that a person picked, in the order of the picks.</summary>
/// <remarks>Draw what SweepDirections gives on a contact sheet and click in the rows that you
/// like: the first pick is direction 1 of MoveAlongDirection from then on.</remarks>
public sealed class PickDirections : Node
{
    /// <summary>The directions to pick from.</summary>
    public Through<Directions> Directions { get; } = new();

    /// <summary>What is on the sheet: the latents of SweepDirections.</summary>
    public Input<Latents> Candidates { get; } = new(whole: true);

    /// <summary>The picks: pictures of the sheet counted from 1; each stands for the direction of
    /// its row. Empty keeps all directions.</summary>
    public Setting<int[]> Picks { get; } = new([], min: 1, max: 100_000_000);

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run)
    {
        Directions all = Directions.In.Value;
        int candidates = Candidates.Value.Count;
        int steps = candidates / all.Count;
        if (steps * all.Count != candidates)
        {
            throw new GraphException(
                $"candidates are {candidates}, wanted as many for each of {all.Count} directions. "
                + "Wire the latents of SweepDirections, made of the same directions.");
        }

        if (Picks.Value.FirstOrDefault(pick => pick > candidates) is > 0 and int beyond)
        {
            throw new GraphException(
                $"picks holds {beyond}, but there are {candidates} candidates. Pick from 1 to "
                + $"{candidates}.");
        }

        using DisposeScope scope = NewDisposeScope();
        long[] rows = Picks.Value.Length == 0
            ? [.. Enumerable.Range(0, all.Count).Select(row => (long)row)]
            : [.. Picks.Value.Select(pick => (long)((pick - 1) / steps)).Distinct()];
        Tensor chosen = tensor(rows, device: all.Axes.device);
        Directions.Out.Value = new Directions(
            all.Axes.index_select(0, chosen), all.Units.index_select(0, chosen), all.Layers,
            all.Model);
    }
}
