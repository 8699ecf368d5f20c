using System.Security.Cryptography;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles.Blending;

/// <summary>A generator whose coarse layers come from one and whose fine layers from another, and
/// which can go back to the first from frame to frame; where the coarse one is a blend too, all
/// the way to the coarsest.</summary>
/// <remarks>Where the numbers are those of one of the two, the memory is shared.</remarks>
public sealed class BlendedGenerator : LoadedGenerator
{
    private readonly IReadOnlyList<BlendedPart> _parts;

    private BlendedGenerator(
        StyleNetwork network, string hash, IReadOnlyList<BlendedPart> parts)
        : base(network, hash) => _parts = parts;

    /// <summary>Blends two generators, which stay as they are and may be disposed.</summary>
    /// <param name="coarse">Draws pose and shape.</param>
    /// <param name="fine">Draws colour and texture.</param>
    /// <param name="recipe">How much of which, where.</param>
    /// <exception cref="ModelException">They do not fit, or there is no such threshold.
    /// </exception>
    public static BlendedGenerator Of(
        LoadedGenerator coarse, LoadedGenerator fine, BlendRecipe recipe)
    {
        (StyleNetwork first, StyleNetwork second) = (coarse.NeedStyles(), fine.NeedStyles());
        Lineage.CheckShapes(first, second);
        int threshold = recipe.ThresholdIn(first);
        Dictionary<string, BlendedPart> within = coarse is BlendedGenerator blend
            ? blend._parts.ToDictionary(part => part.Name) : [];
        Dictionary<string, Part> fines = second.Weights.Parts.ToDictionary(part => part.Name);
        StyleNetwork network = first.EmptyTwin();
        List<BlendedPart> parts = [];
        network.ShareWeights(first);
        foreach (Part part in network.Weights.Parts)
        {
            double share = recipe.ShareOf(part.Name, part.Learned, threshold);
            BlendedPart? inner = within.GetValueOrDefault(part.Name);
            if (share > 0 || inner is not null)
            {
                BlendedPart blended = inner is null ? new(part, part.Value) : new(part, inner);
                blended.Add(fines[part.Name].Value, share);
                blended.Use(1);
                if (BlendPlace.Of(part.Name) is null)
                {
                    blended.Dispose(); // the mapping stays: latents were made with it
                }
                else
                {
                    parts.Add(blended);
                }
            }
        }

        network.PrepareToDraw();
        byte[] text = Encoding.UTF8.GetBytes($"{coarse.Hash}\n{fine.Hash}\n{recipe.Text}");
        return new(network, Convert.ToHexStringLower(SHA256.HashData(text)), parts);
    }

    /// <summary>Draws one picture for each latent, each with its own part of the fine generator.
    /// </summary>
    /// <param name="latents">Latents in one of the spaces.</param>
    /// <param name="label">The class that latents in Z are mapped with; null for none.</param>
    /// <param name="options">Noise, precision, placement.</param>
    /// <param name="blend">For each latent 0 to 1: 1 draws the blend, 0 the coarsest generator
    /// alone, with the mapping of the blend.</param>
    /// <returns>[frames, 3, height, width], float32, 0 to 1.</returns>
    /// <exception cref="ModelException">Latents or a class that do not fit.</exception>
    public Tensor Draw(
        Values.Latents latents, int? label, SynthesisOptions options, IReadOnlyList<double> blend)
    {
        if (blend.All(part => part == 1))
        {
            return Draw(latents, label, options);
        }

        using DisposeScope scope = NewDisposeScope();
        List<Tensor> pictures = [];
        try
        {
            for (int first = 0, count; first < blend.Count; first += count)
            {
                double now = blend[first];
                count = blend.Skip(first).TakeWhile(part => part == now).Count();
                Use(now);
                using IDisposable some = latents.Slice(first, count);
                pictures.Add(Draw(
                    (Values.Latents)some, label, options.ForFrames(first, count)));
            }
        }
        finally
        {
            Use(1);
        }

        return cat(pictures, 0).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (BlendedPart part in _parts)
            {
                part.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private void Use(double blend)
    {
        foreach (BlendedPart part in _parts)
        {
            part.Use(blend);
        }

        Network.PrepareToDraw();
    }
}
