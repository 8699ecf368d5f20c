namespace GanGraph.Learning.Latents;

/// <summary>A way through the keys of a walk; a point on it depends on the keys and the place
/// alone.</summary>
public abstract class LatentPath
{
    /// <summary>Makes the way through <paramref name="keys"/>.</summary>
    /// <param name="keys">[keys][numbers], in order, all of one length.</param>
    /// <param name="interpolation">Which way to take.</param>
    /// <param name="loop">Whether the last key leads back to the first.</param>
    /// <exception cref="ArgumentException">No keys, or keys of different lengths.</exception>
    public static LatentPath Through(
        IReadOnlyList<float[]> keys, Interpolation interpolation, bool loop)
    {
        if (keys.Count == 0 || keys.Any(key => key.Length != keys[0].Length))
        {
            throw new ArgumentException("A path needs keys of one length.", nameof(keys));
        }

        return interpolation switch
        {
            Interpolation.Cubic => new SplinePath(keys, loop),
            Interpolation.CatmullRom => new CatmullRomPath(keys, loop),
            Interpolation.Spherical => new PairPath(keys, Pair.Spherical),
            Interpolation.NormalisedLinear => new PairPath(keys, Pair.NormalisedLinear),
            Interpolation.Hold => new PairPath(keys, Pair.Hold),
            _ => new PairPath(keys, Pair.Linear),
        };
    }

    /// <summary>The point at a place.</summary>
    /// <param name="place">Between which keys, and how far from the one to the other.</param>
    public abstract float[] At(PathPlace place);
}
