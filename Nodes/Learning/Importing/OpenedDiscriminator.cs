using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Learning.Networks.Styles;
using static TorchSharp.torch;

namespace GanGraph.Learning.Importing;

/// <summary>Opens the discriminator that lies beside a generator in its file.</summary>
public static class OpenedDiscriminator
{
    /// <summary>Opens it.</summary>
    /// <param name="generator">A generator that came from a file, or not.</param>
    /// <returns>Null where there is none of a kind that is known here, for pictures of this size;
    /// the caller disposes it.</returns>
    /// <exception cref="ModelException">The file can no longer be read.</exception>
    public static StyleGan2Discriminator? Of(LoadedGenerator generator)
    {
        if (generator.Origin is not { } origin)
        {
            return null;
        }

        using GeneratorFile file = GeneratorFile.Open(origin.Path);
        if (Options(file) is not { } options || options.Resolution != generator.Width
            || options.Channels is not (1 or 3))
        {
            return null;
        }

        StyleGan2Discriminator judge = new(options);
        Dictionary<string, Tensor> weights = file.LoadDiscriminatorWeights() ?? [];
        try
        {
            judge.LoadWeights(weights, generator.Network.Device, origin.Path);
            return judge;
        }
        catch
        {
            judge.Dispose();
            throw;
        }
        finally
        {
            weights.Values.ToList().ForEach(tensor => tensor.Dispose());
        }
    }

    private static StyleGan2DiscriminatorOptions? Options(GeneratorFile file)
    {
        try
        {
            return file.DiscriminatorOptions();
        }
        catch (ModelException)
        {
            return null; // of another kind: pictures are compared without it
        }
    }
}
