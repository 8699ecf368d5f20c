using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles;

/// <summary>A network that draws pictures from latents and whose weights come from a file by
/// their dotted names.</summary>
public abstract class LoadedNetwork : IDisposable
{
    /// <summary>All its numbers, under the names that the file has them by, such as
    /// <c>synthesis.b8.conv0.affine.weight</c>.</summary>
    public Weights Weights { get; } = new();

    /// <summary>Numbers in a latent in Z.</summary>
    public abstract int ZDimension { get; }

    /// <summary>Number of classes; 0 for a network that takes no labels.</summary>
    public abstract int CDimension { get; }

    /// <summary>Side of its pictures in pixels.</summary>
    public abstract int Resolution { get; }

    /// <summary>Channels of its pictures: 1 for grey, 3 for red, green and blue.</summary>
    public abstract int Channels { get; }

    /// <summary>Where its numbers are.</summary>
    public Device Device { get; private set; } = CPU;

    /// <summary>Draws pictures. Gradients flow wherever they are on.</summary>
    /// <param name="z">[frames, <see cref="ZDimension"/>], float32, on <see cref="Device"/>.
    /// </param>
    /// <param name="labels">[frames, <see cref="CDimension"/>], one number for each class, as a
    /// rule one 1 and else 0; null for a network that takes none.</param>
    /// <param name="options">Noise, precision, placement.</param>
    /// <returns>[frames, <see cref="Channels"/>, height, width], float32, about -1 to 1, not cut
    /// off.</returns>
    /// <exception cref="ModelException">Latents or labels of another shape.</exception>
    public abstract Tensor Draw(Tensor z, Tensor? labels, SynthesisOptions options);

    /// <summary>Takes numbers over by name. Where type, order and device agree, the network
    /// shares their memory, and only the caller's handles are the caller's to dispose.</summary>
    /// <param name="tensors">All numbers of the network and no others.</param>
    /// <param name="device">Where it is to run.</param>
    /// <param name="where">The file that they come from, for messages.</param>
    /// <exception cref="ModelException">Names are missing, surplus, or have another shape: all of
    /// them are named, with both shapes.</exception>
    public void LoadWeights(
        IReadOnlyDictionary<string, Tensor> tensors, Device device, string where)
    {
        Weights.Adopt(tensors, device, where);
        Device = device;
        OnLoaded();
    }

    /// <summary>Takes numbers over as <see cref="LoadWeights"/> does and lets go of the caller's
    /// handles before anything is put into another order: there is never a second copy.</summary>
    /// <inheritdoc cref="LoadWeights"/>
    public void TakeWeights(
        IReadOnlyDictionary<string, Tensor> tensors, Device device, string where)
    {
        Weights.Adopt(tensors, device, where);
        foreach (Tensor tensor in tensors.Values)
        {
            tensor.Dispose();
        }

        Device = device;
        OnLoaded();
    }

    /// <summary>Fills the network with random numbers, as before a training.</summary>
    /// <param name="random">Where they come from.</param>
    /// <param name="device">Where it is to run.</param>
    public void FillWeights(RandomState random, Device device)
    {
        Weights.FillApart(random, device);
        Device = device;
        OnLoaded();
    }

    /// <summary>Takes the numbers of a network of the same shape over, sharing their memory.
    /// </summary>
    internal void ShareWeights(LoadedNetwork other)
    {
        Weights.Share(other.Weights);
        Device = other.Device;
        OnLoaded();
    }

    /// <summary>Takes a copy of the numbers of a network of the same shape, in long vectors with a
    /// gradient: from here on this one can learn, and the other stays as it is.</summary>
    internal void LearnFrom(LoadedNetwork other)
    {
        Weights.Allocate(other.Device);
        Weights.CopyParts(other.Weights);
        Device = other.Device;
    }

    /// <summary>Computes once what drawing without a gradient needs of the numbers, which do not
    /// change from here on; without this call drawing takes longer and gives the same.</summary>
    public virtual void PrepareToDraw()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs when the numbers have come.</summary>
    protected virtual void OnLoaded()
    {
    }

    /// <summary>Lets go of the numbers.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Weights.Dispose();
        }
    }

    /// <summary>Looks whether latents and labels fit.</summary>
    /// <exception cref="ModelException">They do not.</exception>
    protected void Check(Tensor z, Tensor? labels)
    {
        if (z.dim() != 2 || z.shape[1] != ZDimension)
        {
            throw new ModelException(
                $"latents are [{string.Join(", ", z.shape)}], wanted [frames, {ZDimension}] for "
                + "this generator. Make latents for this generator.");
        }

        if (CDimension == 0 && labels is not null)
        {
            throw new ModelException(
                "a class was given, but this generator was trained without classes. Leave the "
                + "class out.");
        }

        if (CDimension > 0 && labels is null)
        {
            throw new ModelException(
                $"no class was given, wanted one of {CDimension} for this generator. Choose a "
                + $"class from 0 to {CDimension - 1}.");
        }

        if (labels is not null
            && !labels.shape.AsSpan().SequenceEqual([z.shape[0], CDimension]))
        {
            throw new ModelException(
                $"labels are [{string.Join(", ", labels.shape)}], wanted [{z.shape[0]}, "
                + $"{CDimension}] for this generator. Give one row for each latent.");
        }
    }
}
