using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Latents;
using GanGraph.Nodes.Generators;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Projectors;

/// <summary>Lays directions out to be looked at: for each a row of latents along it, from minus
/// reach to reach.</summary>
/// <remarks>Wire them to a generator and a contact sheet with as many columns as steps: row 3 is
/// then direction 3. With a PickDirections behind, a click on the sheet keeps a direction.
/// </remarks>
public sealed class SweepDirections : Node, IDisposable
{
    private Latents? _average;

    /// <summary>The generator whose directions they are; its average picture is in the middle.
    /// </summary>
    public Input<Values.Generator> Generator { get; } = new();

    /// <summary>The directions.</summary>
    public Input<Directions> Directions { get; } = new();

    /// <summary>What is in the middle instead, in W or W+: each direction has a row for each of
    /// them.</summary>
    public Input<Latents> Centres { get; } = new(optional: true, whole: true);

    /// <summary>Latents in a row; an odd number has the middle itself in the middle.</summary>
    public Setting<int> Steps { get; } = new(7, min: 1, max: 1000, unit: "latents");

    /// <summary>Strength at the end of a row, as MoveAlongDirection has it.</summary>
    public Setting<double> Reach { get; } = new(3, min: 0, max: 50);

    /// <summary>The rows, one after the other, from left to right.</summary>
    public Output<Latents> Latents { get; } = new();

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        KnownMapping? generator = (Generator.Known as KnownGenerator)?.Mapping;
        KnownMapping? directions = (Directions.Known as KnownDirections)?.Mapping;
        KnownLatents? centres = Centres.Known as KnownLatents;
        Latents.Foretell(centres ?? new KnownLatents(
            Centres.Connected ? null : LatentSpace.W, directions ?? generator));
        string? misfit = centres is { Space: LatentSpace.Z }
            ? Named(KnownLatents.InZ)
            : new KnownLatents(LatentSpace.W, directions)
                .Misfit("directions", generator, "generator")
            ?? centres?.Misfit("centres", directions ?? generator, "directions");
        return misfit is null ? [] : [misfit];
    }

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run)
    {
        Dispose();
        string? misfit = Generator.Value.Misfit(Middle()) ?? Directions.Value.Misfit(Middle());
        if (misfit is not null)
        {
            throw new GraphException(Centres.Connected ? Named(misfit) : misfit);
        }
    }

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs) =>
        (long)Middle().Count * Directions.Value.Count * Steps.Value;

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        IReadOnlyList<double> strengths = DirectionMove.Sweep(Reach.Value, Steps.Value);
        int[] frames = [.. Enumerable.Range(0, span.Count).Select(i => (int)(span.Start + i))];
        int[] rows = [.. frames.Select(frame => frame / Steps.Value)];
        Latents middle = Middle();
        long[] places = [.. rows.Select(row => (long)(row % middle.Count))];
        Tensor points = middle.Points.index_select(
            0, tensor(places, device: middle.Points.device));
        using Latents around = new(points, middle.Space, middle.Model);
        Latents.Value = DirectionMove.Move(around, DirectionMove.Steps(
            Directions.Value, [.. rows.Select(row => row / middle.Count)],
            [.. frames.Select(frame => strengths[frame % Steps.Value])]));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _average?.Dispose();
        _average = null;
    }

    private static string Named(string sentence) =>
        sentence.Replace("latents", "centres", StringComparison.Ordinal);

    private Latents Middle() => Centres.ValueOrNull ?? (_average ??= Average());

    private Latents Average()
    {
        try
        {
            return StyledLatents.Loaded(Generator.Value).Average();
        }
        catch (ModelException fault)
        {
            throw new GraphException(fault.Message, fault);
        }
    }
}
