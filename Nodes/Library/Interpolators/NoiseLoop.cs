using GanGraph.Engine;
using GanGraph.Learning.Latents;
using GanGraph.Nodes.Generators;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Interpolators;

/// <summary>Lets each picture breathe: its latent moves around by a little noise, then morphs to
/// the next.</summary>
/// <remarks>With 5 latents, 7 stops of 30 frames and morphs of 150 frames a film has 1,650 frames,
/// 55 seconds at 30 a second; 60 seconds in a closed loop.</remarks>
public sealed class NoiseLoop : Node
{
    private readonly List<NoiseLoopPath> _paths = [];
    private long[] _shape = [];
    private LatentSpace _space;
    private string _model = "";

    /// <summary>The generator whose latents they are; for the distance of latents in W.</summary>
    public Input<Values.Generator> Generator { get; } = new();

    /// <summary>The latents that breathe, in the order of the film.</summary>
    public Input<Latents> Keys { get; } = new(whole: true);

    /// <summary>How they move.</summary>
    public Setting<NoiseLoopWay> Way { get; } = new(NoiseLoopWay.Walk);

    /// <summary>Stops of each; a circle takes as long and has none.</summary>
    public Setting<int> Stops { get; } = new(7, min: 1, max: 1000, unit: "stops");

    /// <summary>Frames from stop to stop.</summary>
    public Setting<int> FramesPerStop { get; } = new(30, min: 1, max: 100_000, unit: "frames");

    /// <summary>Frames of the way to the next latent.</summary>
    public Setting<int> MorphFrames { get; } = new(150, min: 0, max: 100_000, unit: "frames");

    /// <summary>How far it is from stop to stop, as a part of how far latents lie from their
    /// mean.</summary>
    public Setting<double> Distance { get; } = new(0.12, min: 0, max: 4);

    /// <summary>Whether the last latent leads back to the first.</summary>
    public Setting<bool> Loop { get; } = new(false);

    /// <summary>The seed of the first latent's noise; each other one has the next.</summary>
    public Setting<long> Seed { get; } = new(0, min: 0, max: uint.MaxValue);

    /// <summary>One latent for each frame.</summary>
    public Output<Latents> Latents { get; } = new();

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        KnownLatents? known = Keys.Known as KnownLatents;
        Latents.Foretell(known);
        string? misfit = known?.Misfit(
            "keys", (Generator.Known as KnownGenerator)?.Mapping, "generator");
        return misfit is null ? [] : [misfit];
    }

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run)
    {
        Latents keys = Keys.Value;
        (_space, _model, _shape) = (keys.Space, keys.Model, keys.Points.shape[1..]);
        double deviation = StyledLatents.DeviationOf(Generator.Value, keys, "keys", Distance.Value);
        using DisposeScope scope = NewDisposeScope();
        float[] numbers = keys.Points.cpu().contiguous().data<float>().ToArray();
        _paths.Clear();
        _paths.AddRange(numbers.Chunk(numbers.Length / keys.Count).Select((centre, i) =>
            new NoiseLoopPath(
                centre, Way.Value, Stops.Value, deviation,
                (uint)((Seed.Value + i) % (1L << 32)))));
    }

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs) =>
        (_paths.Count * (long)(Walk + MorphFrames.Value)) - (Loop.Value ? 0 : MorphFrames.Value);

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        using DisposeScope scope = NewDisposeScope();
        float[] numbers = [.. Enumerable.Range(0, span.Count)
            .SelectMany(i => Point(span.Start + i))];
        Latents.Value = new Latents(
            tensor(numbers).view([span.Count, .. _shape]).to(device(run.Device)), _space, _model);
    }

    private int Walk => Stops.Value * FramesPerStop.Value;

    private float[] Point(long frame)
    {
        (long key, long since) = Math.DivRem(frame, Walk + MorphFrames.Value);
        NoiseLoopPath path = _paths[(int)key];
        if (since < Walk)
        {
            return path.At((double)since / Walk);
        }

        float[] next = _paths[(int)((key + 1) % _paths.Count)].At(0);
        double part = (double)(since - Walk) / MorphFrames.Value;
        return [.. path.At(1).Zip(next, (from, to) => (float)(from + (part * (to - from))))];
    }
}
