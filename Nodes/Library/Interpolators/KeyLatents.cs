using GanGraph.Engine;
using GanGraph.Learning.Latents;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Interpolators;

/// <summary>The pictures that a film passes through, each named by a seed.</summary>
/// <remarks>To direct a film: draw these latents on a contact sheet, lock the positions you like,
/// change reroll until you like the others, then set the order in which the film passes through
/// them.</remarks>
public sealed class KeyLatents : Node
{
    private uint[] _seeds = [];
    private int _dimension;

    /// <summary>The generator that will draw them; tells how many numbers a latent has.</summary>
    public Input<Values.Generator> Generator { get; } = new(optional: true);

    /// <summary>One seed for each key; empty takes count seeds that follow each other.</summary>
    public Setting<long[]> Seeds { get; } = new([], min: 0, max: uint.MaxValue);

    /// <summary>Number of keys when no seeds are listed.</summary>
    public Setting<int> Count { get; } = new(8, min: 1, max: 10_000, unit: "keys");

    /// <summary>The first seed when none are listed.</summary>
    public Setting<long> Seed { get; } = new(1, min: 0, max: uint.MaxValue);

    /// <summary>The order of the film as positions in the list, from 1, such as 6, 3, 8, 2, 4, 5,
    /// 1, 7; a key may come twice or not at all. Empty keeps the order of the list.</summary>
    public Setting<int[]> Order { get; } = new([], min: 1, max: 10_000);

    /// <summary>Positions in the list, from 1, that rerolling leaves alone.</summary>
    public Setting<int[]> Locked { get; } = new([], min: 1, max: 10_000);

    /// <summary>0 shows the seeds as listed; each other number gives all keys that are not locked
    /// other pictures, always the same for the same number.</summary>
    public Setting<int> Reroll { get; } = new(0, min: 0, max: 1_000_000);

    /// <summary>Numbers in a latent when no generator is wired.</summary>
    public Setting<int> Dimension { get; } = new(64, min: 1, max: 4096, unit: "numbers");

    /// <summary>The keys in the order of the film, one for each frame.</summary>
    public Output<Latents> Latents { get; } = new();

    private long[] Listed => Seeds.Value.Length > 0 ? Seeds.Value
        : [.. Enumerable.Range(0, Count.Value).Select(i => (Seed.Value + i) % (1L << 32))];

    /// <inheritdoc/>
    protected override IEnumerable<string> Check()
    {
        int count = Listed.Length;
        return Beyond("order", Order.Value).Concat(Beyond("locked", Locked.Value));

        IEnumerable<string> Beyond(string name, int[] positions) => positions
            .Where(position => position > count)
            .Select(position =>
                $"{name} holds {position}, but there are {count} keys. Choose positions from 1 "
                + $"to {count}.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        Latents.Foretell(new KnownLatents(LatentSpace.Z, null));
        return [];
    }

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run)
    {
        _seeds = KeySeeds.Choose(Listed, Order.Value, Locked.Value, Reroll.Value);
        _dimension = Generator.ValueOrNull?.Dimension ?? Dimension.Value;
    }

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs) => _seeds.Length;

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        using DisposeScope scope = NewDisposeScope();
        float[] numbers = [.. _seeds.Skip((int)span.Start).Take(span.Count)
            .SelectMany(seed => SeededLatents.Of(seed, _dimension))];
        Latents.Value = new Latents(
            tensor(numbers).view(span.Count, _dimension).to(device(run.Device)), LatentSpace.Z);
    }
}
