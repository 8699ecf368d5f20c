using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Latents;

/// <summary>Moves latents along directions.</summary>
/// <remarks>w + strength * unit * axis; Härkönen et al. 2020, arXiv:2004.02546, section 3.2, also
/// for some layers alone.</remarks>
public static class DirectionMove
{
    /// <summary>Steps along directions that are mixed.</summary>
    /// <param name="directions">The directions.</param>
    /// <param name="mixture">How much of each, from the first on; not more than there are.
    /// </param>
    /// <param name="strengths">How far, for each frame.</param>
    /// <returns>[frames, dimension]: what to add to a latent of each frame.</returns>
    public static Tensor Steps(
        Directions directions, IReadOnlyList<double> mixture, IReadOnlyList<double> strengths)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor shares = Floats(mixture, directions.Axes.device);
        Tensor step = (Whole(directions).narrow(0, 0, mixture.Count) * shares.view(-1, 1)).sum([0]);
        return Floats(strengths, step.device).outer(step).MoveToOuterDisposeScope();
    }

    /// <summary>Steps along one direction for each frame.</summary>
    /// <param name="directions">The directions.</param>
    /// <param name="numbers">Which one, from 0, for each frame.</param>
    /// <param name="strengths">How far, for each frame.</param>
    /// <returns>[frames, dimension]: what to add to a latent of each frame.</returns>
    public static Tensor Steps(
        Directions directions, IReadOnlyList<int> numbers, IReadOnlyList<double> strengths)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor rows = tensor(
            [.. numbers.Select(number => (long)number)], device: directions.Axes.device);
        return (Whole(directions).index_select(0, rows)
            * Floats(strengths, rows.device).view(-1, 1)).MoveToOuterDisposeScope();
    }

    /// <summary>Adds steps to latents.</summary>
    /// <param name="latents">Latents in W or W+.</param>
    /// <param name="steps">[frames, dimension].</param>
    /// <returns>Latents of the same space.</returns>
    public static Values.Latents Move(Values.Latents latents, Tensor steps)
    {
        using DisposeScope scope = NewDisposeScope();
        return new Values.Latents(
            latents.Points + (latents.Space == LatentSpace.W ? steps : steps.unsqueeze(1)),
            latents.Space,
            latents.Model);
    }

    /// <summary>Adds steps to some layers of latents, and leaves the others alone.</summary>
    /// <param name="latents">Latents in W or W+.</param>
    /// <param name="steps">[frames, dimension].</param>
    /// <param name="layers">Number of W in a latent in W+.</param>
    /// <param name="first">The first layer that moves, from 0.</param>
    /// <param name="last">The last one.</param>
    /// <returns>Latents in W+.</returns>
    public static Values.Latents Move(
        Values.Latents latents, Tensor steps, int layers, int first, int last)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor each = latents.Space == LatentSpace.W
            ? latents.Points.unsqueeze(1).expand(-1, layers, -1) : latents.Points;
        Tensor moving = arange(layers, device: each.device).view(-1, 1);
        moving = moving.ge(first).logical_and(moving.le(last)).to(float32); // [layers, 1]
        return new Values.Latents(
            each + (steps.unsqueeze(1) * moving), LatentSpace.WPlus, latents.Model);
    }

    /// <summary>Strengths from one side of a latent to the other.</summary>
    /// <param name="reach">The last one; the first is minus that.</param>
    /// <param name="steps">How many, at least 1; one alone is 0.</param>
    public static IReadOnlyList<double> Sweep(double reach, int steps) =>
        [.. Enumerable.Range(0, steps)
            .Select(i => steps == 1 ? 0 : reach * ((2.0 * i / (steps - 1)) - 1))];

    private static Tensor Whole(Directions directions) =>
        directions.Axes * directions.Units.view(-1, 1);

    private static Tensor Floats(IReadOnlyList<double> numbers, Device device) =>
        tensor([.. numbers.Select(number => (float)number)], device: device);
}
