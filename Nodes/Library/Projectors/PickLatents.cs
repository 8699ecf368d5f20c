using GanGraph.Engine;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Projectors;

/// <summary>Keeps the latents that a person picked, in the order of the picks.</summary>
/// <remarks>Draw what comes in on a contact sheet and click there.</remarks>
public sealed class PickLatents : Node
{
    /// <summary>The latents to pick from.</summary>
    public Input<Latents> Candidates { get; } = new(whole: true);

    /// <summary>The picks, counted from 1; one may come twice. Empty keeps all.</summary>
    public Setting<int[]> Picks { get; } = new([], min: 1, max: 100_000_000);

    /// <summary>The picked latents, one for each frame.</summary>
    public Output<Latents> Latents { get; } = new();

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        Latents.Foretell(Candidates.Known);
        return [];
    }

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs)
    {
        long count = inputs.Of(Candidates);
        if (Picks.Value.FirstOrDefault(pick => pick > count) is > 0 and int beyond)
        {
            throw new GraphException(
                $"picks holds {beyond}, but there are {count} candidates. Pick from 1 to {count}.");
        }

        return Picks.Value.Length > 0 ? Picks.Value.Length : count;
    }

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        Latents candidates = Candidates.Value;
        using DisposeScope scope = NewDisposeScope();
        long[] places = [.. Enumerable.Range(0, span.Count).Select(i => span.Start + i)
            .Select(i => Picks.Value.Length > 0 ? Picks.Value[i] - 1 : i)];
        Latents.Value = new Latents(
            candidates.Points.index_select(
                0, tensor(places, device: candidates.Points.device)),
            candidates.Space,
            candidates.Model);
    }
}
