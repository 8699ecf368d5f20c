using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Latents;

/// <summary>Measures how much of a walk the eye sees: draws pictures at even places of each way
/// and tells how far neighbouring ones are from each other.</summary>
/// <remarks>The distance is the root of the mean square over pictures of 64 pixels at most, so
/// that grain and fine texture weigh little.</remarks>
public static class SeenWay
{
    private const int Side = 64;
    private const int AtOnce = 8;
    private const int MostPictures = 4_096;

    /// <summary>How many pieces each way is cut into.</summary>
    /// <param name="ways">How many ways.</param>
    /// <param name="looks">Pieces that are wanted; with very many ways there are fewer.</param>
    public static int Cuts(int ways, int looks) =>
        Math.Clamp(MostPictures / Math.Max(1, ways), 1, looks);

    /// <summary>Measures all ways.</summary>
    /// <param name="draw">Draws points of the path, [points][numbers], as
    /// [points, channels, height, width].</param>
    /// <param name="path">The path.</param>
    /// <param name="ways">How many ways it has.</param>
    /// <param name="cuts">Pieces that each is cut into.</param>
    /// <param name="progress">Told how many pictures were drawn, and of how many; may throw to
    /// stop.</param>
    /// <returns>[ways][cuts].</returns>
    public static IReadOnlyList<double[]> Distances(
        Func<IReadOnlyList<float[]>, Tensor> draw,
        LatentPath path,
        int ways,
        int cuts,
        Action<int, int> progress)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        int count = (ways * cuts) + 1;
        List<double> distances = [];
        Tensor? last = null;
        for (int first = 0; first < count; first += AtOnce)
        {
            using DisposeScope some = NewDisposeScope();
            int batch = Math.Min(AtOnce, count - first);
            Tensor small = Small(draw([.. Enumerable.Range(first, batch)
                .Select(place => path.At(PlaceOf(place, ways, cuts)))]));
            Tensor row = last is null ? small : cat([last, small], 0);
            long pairs = row.shape[0] - 1;
            distances.AddRange(
                (row.narrow(0, 1, pairs) - row.narrow(0, 0, pairs))
                .square().mean([1, 2, 3]).sqrt().to(ScalarType.Float64).cpu()
                .data<double>().ToArray());
            last = small.narrow(0, batch - 1, 1).clone().MoveToOuterDisposeScope();
            progress(first + batch, count);
        }

        return [.. distances.Chunk(cuts)];
    }

    private static PathPlace PlaceOf(int place, int ways, int cuts) => place == ways * cuts
        ? new PathPlace(ways - 1, 1)
        : new PathPlace(place / cuts, place % cuts / (double)cuts);

    private static Tensor Small(Tensor pictures) =>
        pictures.shape[2] <= Side && pictures.shape[3] <= Side ? pictures
            : nn.functional.adaptive_avg_pool2d(
                pictures,
                [Math.Min(Side, pictures.shape[2]), Math.Min(Side, pictures.shape[3])]);
}
