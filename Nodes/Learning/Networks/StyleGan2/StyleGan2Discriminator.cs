using GanGraph.Learning.Networks.Styles;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>The discriminator of StyleGAN2 and StyleGAN3.</summary>
/// <remarks>Karras et al. 2020, Analyzing and improving the image quality of StyleGAN, and
/// Training generative adversarial networks with limited data.</remarks>
public sealed class StyleGan2Discriminator : IDisposable
{
    private readonly List<DiscriminatorBlock> _blocks = [];
    private readonly DiscriminatorEnd _end;
    private readonly MappingNetwork? _mapping;

    /// <summary>Declares the parts.</summary>
    /// <param name="options">Its shape.</param>
    /// <exception cref="ModelException">There is no such network.</exception>
    public StyleGan2Discriminator(StyleGan2DiscriminatorOptions options)
    {
        if (options.Problems().FirstOrDefault() is { } problem)
        {
            throw new ModelException($"the discriminator cannot be made: {problem}");
        }

        Options = options;
        foreach (int side in options.Sides.Where(side => side > 4).Reverse())
        {
            _blocks.Add(new(Weights, options, side));
        }

        if (options.CDimension > 0)
        {
            _mapping = new(
                Weights,
                "mapping",
                new(0, options.CDimension, options.MappedClass, options.MappingLayers)
                {
                    LayerFeatures = options.LayerFeatures,
                    EmbedFeatures = options.EmbedFeatures,
                    Activation = options.MappingActivation,
                    Rate = options.MappingRate,
                });
        }

        _end = new(Weights, options);
    }

    /// <summary>What fixes the network.</summary>
    public StyleGan2DiscriminatorOptions Options { get; }

    /// <summary>All its numbers, under the names that the file has them by, such as
    /// <c>b64.conv0.weight</c>.</summary>
    public Weights Weights { get; } = new();

    /// <summary>Takes numbers over by name, as <see cref="LoadedNetwork.LoadWeights"/> does.
    /// </summary>
    /// <exception cref="ModelException">Names are missing, surplus, or have another shape.
    /// </exception>
    public void LoadWeights(
        IReadOnlyDictionary<string, Tensor> tensors, Device device, string where) =>
        Weights.Adopt(tensors, device, where);

    /// <summary>Judges pictures. Gradients flow wherever they are on, also those of a gradient.
    /// </summary>
    /// <param name="pictures">[batch, channels, resolution, resolution], float32, -1 to 1. How
    /// much they differ is part of the verdict: it depends on the batch.</param>
    /// <param name="labels">[batch, classes]; null for a network that takes none.</param>
    /// <param name="halfPrecision">Computes the largest pictures in half precision, as far as the
    /// network was trained so; on the CPU nothing changes.</param>
    /// <returns>[batch, 1]: the higher, the more real.</returns>
    /// <exception cref="ModelException">Pictures or labels of another shape.</exception>
    public Tensor Judge(Tensor pictures, Tensor? labels = null, bool halfPrecision = false)
    {
        Check(pictures, labels);
        using DisposeScope scope = NewDisposeScope();
        bool half = halfPrecision && pictures.device_type == DeviceType.CUDA;
        (Tensor? features, Tensor? picture) = (null, pictures);
        for (int i = 0; i < _blocks.Count; i++)
        {
            (features, picture) = _blocks[i].Apply(
                features, picture,
                half && i < Options.HalfResolutions ? ScalarType.Float16 : ScalarType.Float32);
        }

        return _end.Apply(features ?? pictures, picture, _mapping?.Apply(null, labels))
            .MoveToOuterDisposeScope();
    }

    /// <summary>What the first blocks see in pictures, without a verdict. Gradients flow wherever
    /// they are on.</summary>
    /// <param name="pictures">[batch, channels, resolution, resolution], float32, -1 to 1.</param>
    /// <param name="blocks">How many blocks, from the finest on; as many as there are at most.
    /// </param>
    /// <returns>For each block [batch, features, side, side], of half the side from one to the
    /// next.</returns>
    /// <exception cref="ModelException">Pictures of another shape.</exception>
    public IReadOnlyList<Tensor> Features(Tensor pictures, int blocks)
    {
        CheckPictures(pictures);
        List<Tensor> seen = [];
        (Tensor? features, Tensor? picture) = (null, pictures);
        foreach (DiscriminatorBlock block in _blocks.Take(blocks))
        {
            (features, picture) = block.Apply(features, picture, ScalarType.Float32);
            seen.Add(features);
        }

        return seen;
    }

    /// <inheritdoc/>
    public void Dispose() => Weights.Dispose();

    private void CheckPictures(Tensor pictures)
    {
        long[] wanted = [Options.Channels, Options.Resolution, Options.Resolution];
        if (pictures.dim() != 4 || !pictures.shape.AsSpan(1).SequenceEqual(wanted))
        {
            throw new ModelException(
                $"pictures are [{string.Join(", ", pictures.shape)}], wanted [pictures, "
                + $"{string.Join(", ", wanted)}] for this discriminator. Fit them to its size.");
        }
    }

    private void Check(Tensor pictures, Tensor? labels)
    {
        CheckPictures(pictures);
        long classes = Options.CDimension;
        if (labels is null != (classes == 0)
            || (labels is not null && !labels.shape.SequenceEqual([pictures.shape[0], classes])))
        {
            string found = labels is null ? "missing" : $"[{string.Join(", ", labels.shape)}]";
            throw new ModelException(
                $"labels are {found}, wanted "
                + (classes == 0 ? "none" : $"[{pictures.shape[0]}, {classes}]")
                + " for this discriminator. Give what it was trained with.");
        }
    }
}
