using GanGraph.Engine;
using GanGraph.Learning.Latents;
using GanGraph.Nodes.Generators;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Projectors;

/// <summary>Looks around latents: many neighbours of each, from which a person picks.</summary>
/// <remarks>Wire them to a generator and a contact sheet, and to a PickLatents: a click on the
/// sheet writes the choice there. With a seed the neighbours are always the same, the k-th one
/// however many there are.</remarks>
public sealed class Neighbours : Node
{
    private float[][] _centres = [];
    private long[] _shape = [];
    private LatentSpace _space;
    private string _model = "";
    private double _deviation;

    /// <summary>The generator whose latents they are.</summary>
    public Input<Values.Generator> Generator { get; } = new();

    /// <summary>The latents to look around, such as those of projected pictures.</summary>
    public Input<Latents> Centres { get; } = new(whole: true);

    /// <summary>Neighbours of each latent.</summary>
    public Setting<int> Count { get; } = new(100, min: 1, max: 10_000, unit: "neighbours");

    /// <summary>How far away they lie, as a part of how far latents lie from their mean: 0.1 is a
    /// close look, 0.6 another picture.</summary>
    public Setting<double> Distance { get; } = new(0.25, min: 0, max: 4);

    /// <summary>The seed of the first neighbour; each other one has the next.</summary>
    public Setting<long> Seed { get; } = new(0, min: 0, max: uint.MaxValue);

    /// <summary>All neighbours: those of the first latent, then those of the second, and so on.
    /// </summary>
    public Output<Latents> Latents { get; } = new();

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        KnownLatents? known = Centres.Known as KnownLatents;
        Latents.Foretell(known);
        string? misfit = known?.Misfit(
            "centres", (Generator.Known as KnownGenerator)?.Mapping, "generator");
        return misfit is null ? [] : [misfit];
    }

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run)
    {
        Latents centres = Centres.Value;
        _deviation = StyledLatents.DeviationOf(
            Generator.Value, centres, "centres", Distance.Value);
        (_space, _model, _shape) = (centres.Space, centres.Model, centres.Points.shape[1..]);
        using DisposeScope scope = NewDisposeScope();
        float[] numbers = centres.Points.cpu().contiguous().data<float>().ToArray();
        _centres = [.. numbers.Chunk(numbers.Length / centres.Count)];
    }

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs) => (long)_centres.Length * Count.Value;

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        using DisposeScope scope = NewDisposeScope();
        float[] numbers = [.. Enumerable.Range(0, span.Count).SelectMany(i =>
            Neighbour((int)(span.Start + i)))];
        Latents.Value = new Latents(
            tensor(numbers).view([span.Count, .. _shape]).to(device(run.Device)), _space, _model);
    }

    private IEnumerable<float> Neighbour(int number)
    {
        float[] centre = _centres[number / Count.Value];
        uint seed = (uint)((Seed.Value + number) % (1L << 32));
        return centre.Zip(
            SeededLatents.Of(seed, centre.Length),
            (at, step) => (float)(at + (_deviation * step)));
    }
}
