using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Projection;

/// <summary>Looks through many seeds for a picture near the one that is looked for: a better place
/// to begin at than the average.</summary>
public static class StartSearch
{
    private const int AtOnce = 4;

    /// <summary>The nearest of the average picture and those of the seeds.</summary>
    /// <param name="network">The generator.</param>
    /// <param name="label">[1, classes], the class to map for; null for none.</param>
    /// <param name="distance">Tells how far pictures are.</param>
    /// <param name="mean">[w]: the average W.</param>
    /// <param name="seeds">How many seeds, from 0 on.</param>
    /// <param name="progress">Told how many were looked at.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <returns>[w], and its distance.</returns>
    public static (Tensor Latent, double Distance) Of(
        StyleNetwork network, Tensor? label, PictureDistance distance, Tensor mean, int seeds,
        Action<int> progress, CancellationToken cancel)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor best = mean.clone();
        double least = Distances(best.unsqueeze(0))[0];
        for (int first = 0; first < seeds; first += AtOnce)
        {
            cancel.ThrowIfCancellationRequested();
            using DisposeScope batch = NewDisposeScope();
            int count = Math.Min(AtOnce, seeds - first);
            float[] numbers = [.. Enumerable.Range(first, count)
                .SelectMany(seed => SeededLatents.Of((uint)seed, network.ZDimension))];
            Tensor z = tensor(numbers, device: network.Device).view(count, -1);
            Tensor latents = network.Map(z, label?.expand(count, -1)).select(1, 0); // [seeds, w]
            float[] found = Distances(latents);
            int at = Array.IndexOf(found, found.Min());
            if (at >= 0 && found[at] < least)
            {
                least = found[at];
                best.copy_(latents[at]);
            }

            progress(first + count);
        }

        return (best.MoveToOuterDisposeScope(), least);

        float[] Distances(Tensor latents)
        {
            Tensor drawn = ShownPicture.Of(network.Synthesize(
                latents.unsqueeze(1).expand(-1, network.Layers, -1), SynthesisOptions.Default));
            return distance.Of(drawn.clamp(0, 1)).to(float32).cpu().data<float>().ToArray();
        }
    }
}
