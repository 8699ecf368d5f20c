using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles.Blending;

/// <summary>How closely two networks are related: one that was trained on from the other keeps
/// most directions of its weights, two that were trained apart share none.</summary>
public static class Lineage
{
    /// <summary>Below this a blend is no face and no place but texture.</summary>
    public const double Related = 0.3;

    /// <summary>The mean over all learned weights of the cosine between them.</summary>
    /// <param name="one">A network.</param>
    /// <param name="other">One of the same shape.</param>
    /// <returns>-1 to 1: 1 for the same weights, about 0 for unrelated ones.</returns>
    /// <exception cref="ModelException">They are not of the same shape: which parts.</exception>
    public static double Of(StyleNetwork one, StyleNetwork other)
    {
        CheckShapes(one, other);
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Dictionary<string, Part> parts = other.Weights.Parts.ToDictionary(part => part.Name);
        double[] cosines = [.. one.Weights.Parts
            .Where(part => part.Learned && part.Shape.Length > 1)
            .Select(part => Cosine(part.Value, parts[part.Name].Value))
            .Where(double.IsFinite)];
        return cosines.Length == 0 ? 1 : cosines.Average();
    }

    /// <summary>Looks whether two networks have the same parts.</summary>
    /// <exception cref="ModelException">They have not: which parts, which shapes.</exception>
    internal static void CheckShapes(StyleNetwork coarse, StyleNetwork fine)
    {
        (Dictionary<string, Part> first, Dictionary<string, Part> second) = (
            coarse.Weights.Parts.ToDictionary(part => part.Name),
            fine.Weights.Parts.ToDictionary(part => part.Name));
        string[] faults = [.. first.Keys.Union(second.Keys)
            .Select(name => (
                Name: name,
                Coarse: Words(first.GetValueOrDefault(name)),
                Fine: Words(second.GetValueOrDefault(name))))
            .Where(part => part.Coarse != part.Fine)
            .Select(part => $"{part.Name} is {part.Coarse} in coarse and {part.Fine} in fine")];
        if (faults.Length > 0)
        {
            string more = faults.Length > 3 ? $"; and {faults.Length - 3} more" : "";
            throw new ModelException(
                $"the generators do not fit: {string.Join("; ", faults.Take(3))}{more}, wanted "
                + "the same shapes. Choose two of one architecture and size, at best one that was "
                + "trained on from the other.");
        }
    }

    private static string Words(Part? part) =>
        part is null ? "missing" : $"[{string.Join(", ", part.Shape)}]";

    private static double Cosine(Tensor one, Tensor other)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor sizes = (one.square().sum() * other.square().sum()).sqrt();
        return ((one * other).sum() / sizes).ToDouble();
    }
}
