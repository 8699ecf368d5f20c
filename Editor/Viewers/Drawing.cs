using GanGraph.Editor.Viewing;
using GanGraph.Media.Pictures;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Editor.Viewers;

/// <summary>Draws latents a few at a time, so that a person can stop it.</summary>
internal static class Drawing
{
    private const int Batch = 8;

    /// <summary>One picture for each latent.</summary>
    public static IReadOnlyList<Picture> Of(
        Values.Generator generator, Latents latents, ViewRequest request)
    {
        List<Picture> pictures = [];
        while (pictures.Count < latents.Count)
        {
            request.Cancel.ThrowIfCancellationRequested();
            int count = Math.Min(Batch, latents.Count - pictures.Count);
            using DisposeScope scope = NewDisposeScope();
            using Latents some = (Latents)latents.Slice(pictures.Count, count);
            Tensor drawn = generator.Draw(some); // [some, 3, height, width]
            pictures.AddRange(Pictured.Split(
                RgbBytes.FromTensor(drawn), generator.Width, generator.Height));
            request.Progress(pictures.Count, latents.Count, "pictures");
        }

        return pictures;
    }
}
