using GanGraph.Engine;
using GanGraph.Learning.Latents;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Generators;

/// <summary>One latent for each of many seeds that follow each other: what a model can draw.
/// </summary>
/// <remarks>A seed gives the latent that numpy's <c>RandomState(seed).randn</c> gives, so that a
/// model shows the same picture for it as in other programs.</remarks>
public sealed class SeedLatents : Node
{
    private int _dimension;

    /// <summary>The generator that will draw them; tells how many numbers a latent has.</summary>
    public Input<Values.Generator> Generator { get; } = new();

    /// <summary>The first seed.</summary>
    public Setting<long> Seed { get; } = new(0, min: 0, max: uint.MaxValue);

    /// <summary>How many seeds.</summary>
    public Setting<int> Count { get; } = new(64, min: 1, max: 1_000_000, unit: "latents");

    /// <summary>The latents in Z, one for each frame.</summary>
    public Output<Latents> Latents { get; } = new();

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        Latents.Foretell(new KnownLatents(LatentSpace.Z, null));
        return [];
    }

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run) => _dimension = Generator.Value.Dimension;

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs) => Count.Value;

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        using DisposeScope scope = NewDisposeScope();
        float[] numbers = [.. Enumerable.Range(0, span.Count).SelectMany(i =>
            SeededLatents.Of((uint)((Seed.Value + span.Start + i) % (1L << 32)), _dimension))];
        Latents.Value = new Latents(
            tensor(numbers).view(span.Count, _dimension).to(device(run.Device)), LatentSpace.Z);
    }
}
