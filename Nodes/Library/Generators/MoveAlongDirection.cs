using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Latents;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Generators;

/// <summary>Moves latents along a direction of their generator: turns, ages, brightens what is
/// drawn.</summary>
/// <remarks>w + strength * unit * direction. Of directions that were found from samples the unit
/// is one standard deviation of W along them, and strengths to 2 look natural (Härkönen et al.
/// 2020, arXiv:2004.02546); of those from weights it is 1, and 3 is usual for W of 512 numbers
/// (Shen and Zhou 2021, arXiv:2007.06600).</remarks>
public sealed class MoveAlongDirection : Node
{
    /// <summary>The directions.</summary>
    public Input<Directions> Directions { get; } = new();

    /// <summary>The latents in W or W+, before and after; one for each frame. When only some
    /// layers move, they are in W+ afterwards.</summary>
    public Through<Latents> Latents { get; } = new();

    /// <summary>How far; below 0 the other way. Draw a curve or wire a signal to move in time.
    /// </summary>
    public Setting<double> Strength { get; } = new(1, min: -50, max: 50);

    /// <summary>Which direction, from 1: its row on the sheet of SweepDirections.</summary>
    public Setting<int> Direction { get; } = new(1, min: 1, max: 4096);

    /// <summary>A direction mixed of several: how much of the first, of the second, and so on, such
    /// as 1, 0, -0.5. Empty takes one direction alone.</summary>
    public Setting<double[]> Mixture { get; } = new([], min: -50, max: 50);

    /// <summary>The first layer that moves, from 0: 0 to 3 are pose and shape, 8 and more colour.
    /// </summary>
    public Setting<int> First { get; } = new(0, min: 0, max: 63, unit: "layers");

    /// <summary>The last layer that moves; -1 for the finest.</summary>
    public Setting<int> Last { get; } = new(-1, min: -1, max: 63, unit: "layers");

    private LayerRange Range => new(First, Last);

    /// <inheritdoc/>
    protected override IEnumerable<string> Check() => Range.Check();

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        KnownLatents? latents = Latents.In.Known as KnownLatents;
        Latents.Out.Foretell(latents is not null && Range.IsPart
            ? latents with { Space = LatentSpace.WPlus } : latents);
        string? misfit = latents is { Space: LatentSpace.Z } ? KnownLatents.InZ
            : latents?.Misfit(
                "latents", (Directions.Known as KnownDirections)?.Mapping, "directions");
        return misfit is null ? [] : [misfit];
    }

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        (Directions directions, Latents latents) = (Directions.Value, Latents.In.Value);
        if (directions.Misfit(latents) is string misfit)
        {
            throw new GraphException(misfit);
        }

        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        try
        {
            Tensor steps = Steps(directions, span);
            (int first, int last) = Range.In(directions.Layers);
            Latents.Out.Value = Range.IsPart
                ? DirectionMove.Move(latents, steps, directions.Layers, first, last)
                : DirectionMove.Move(latents, steps);
        }
        catch (ModelException fault)
        {
            throw new GraphException(fault.Message, fault);
        }
    }

    private Tensor Steps(Directions directions, FrameSpan span)
    {
        int[] numbers = Mixture.Value.Length > 0 ? [Mixture.Value.Length] : Direction.At(span);
        if (numbers.Max() > directions.Count)
        {
            string found = Mixture.Value.Length > 0
                ? $"mixture has {numbers[0]} shares" : $"direction is {numbers.Max()}";
            throw new ModelException(
                $"{found}, but there are {directions.Count} directions. Choose among these, or "
                + "raise count of FindDirections.");
        }

        return Mixture.Value.Length > 0
            ? DirectionMove.Steps(directions, Mixture.Value, Strength.At(span))
            : DirectionMove.Steps(
                directions, [.. numbers.Select(number => number - 1)], Strength.At(span));
    }
}
