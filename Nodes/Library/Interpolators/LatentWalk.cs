using GanGraph.Engine;
using GanGraph.Learning.Latents;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Interpolators;

/// <summary>Walks from key to key through the latent space.</summary>
/// <remarks>A closed walk through 8 keys at 100 frames each has 800 frames, and its end leads
/// into its start.</remarks>
public sealed class LatentWalk : Node
{
    private LatentPath? _path;
    private IReadOnlyList<EvenPace> _paces = [];
    private WalkTiming? _timing;
    private long[] _shape = [];
    private LatentSpace _space;
    private string _model = "";

    /// <inheritdoc/>
    public override int Version => 2;

    /// <summary>The generator that will draw the walk; for a pace that is even in what the eye
    /// sees.</summary>
    public Input<Values.Generator> Generator { get; } = new(optional: true);

    /// <summary>The keys in the order of the walk.</summary>
    public Input<Latents> Keys { get; } = new(whole: true);

    /// <summary>Frames from one key to the next.</summary>
    public Setting<int> FramesPerKey { get; } =
        new(100, min: 1, max: 100_000, unit: "frames", target: true);

    /// <summary>Which way the walk takes between keys.</summary>
    public Setting<Interpolation> Interpolation { get; } =
        new(Learning.Latents.Interpolation.Linear);

    /// <summary>What is even in its speed. For what the eye sees it draws pictures along the way
    /// beforehand, once.</summary>
    public Setting<WalkPace> Pace { get; } = new(WalkPace.Numbers);

    /// <summary>Pictures on each way by which the pace is found.</summary>
    public Setting<int> Looks { get; } = new(24, min: 2, max: 1000, unit: "pictures");

    /// <summary>How it speeds up and slows down between keys.</summary>
    public Setting<Easing> Easing { get; } =
        new(Learning.Latents.Easing.Linear, target: true);

    /// <summary>Whether the walk returns to the first key, so that the film repeats without a
    /// seam.</summary>
    public Setting<bool> Loop { get; } = new(true);

    /// <summary>Whether each way includes both of its keys, as early films did: every key is then
    /// shown twice in a row, a stop of one frame.</summary>
    public Setting<bool> InclusiveEnds { get; } = new(false, target: true);

    /// <summary>Frames that the film rests at each key, on top of the frames of the way.</summary>
    public Setting<int> HoldFrames { get; } =
        new(0, min: 0, max: 100_000, unit: "frames", target: true);

    /// <summary>One latent for each frame of the walk.</summary>
    public Output<Latents> Latents { get; } = new();

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        Latents.Foretell(Keys.Known);
        string? misfit = Pace.Value != WalkPace.Numbers && !Generator.Connected
            ? $"pace is {Pace.Written}, but nothing is wired to generator, wanted the generator "
                + "that draws the walk. Wire it, or set pace to numbers."
            : (Keys.Known as KnownLatents)?.Misfit(
                "keys", (Generator.Known as KnownGenerator)?.Mapping, "generator");
        return misfit is null ? [] : [misfit];
    }

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run)
    {
        Latents keys = Keys.Value;
        _space = keys.Space;
        _model = keys.Model;
        _shape = keys.Points.shape[1..];
        using DisposeScope scope = NewDisposeScope();
        float[] numbers = keys.Points.cpu().contiguous().data<float>().ToArray();
        _timing = new WalkTiming(
            keys.Count, FramesPerKey.Value, HoldFrames.Value, Loop.Value, InclusiveEnds.Value);
        _path = LatentPath.Through(
            [.. numbers.Chunk(numbers.Length / keys.Count)], Interpolation.Value, Loop.Value);
        (_paces, _timing) = Pace.Value != WalkPace.Numbers && _timing.Ways > 0
            ? new PaceFinding(this, run).Of(_path, _timing) : ([], _timing);
    }

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs) => _timing!.Length;

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        using DisposeScope scope = NewDisposeScope();
        float[] numbers = [.. Enumerable.Range(0, span.Count)
            .SelectMany(i => Point(span.Start + i))];
        Latents.Value = new Latents(
            tensor(numbers).view([span.Count, .. _shape]).to(device(run.Device)), _space, _model);
    }

    private float[] Point(long frame)
    {
        PathPlace place = _timing!.At(frame);
        double part = EasingCurve.At(Easing.Value, place.Part);
        return _path!.At(place with
        {
            Part = _paces.Count > 0 ? _paces[place.Key].At(part) : part,
        });
    }
}
