using GanGraph.Learning.Networks.Styles;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>Comes to a verdict from features of 4 x 4 pixels.</summary>
internal sealed class DiscriminatorEnd
{
    private const double Epsilon = 1e-8;

    private readonly StyleGan2DiscriminatorOptions _options;
    private readonly EqualisedConvolution? _fromPicture;
    private readonly EqualisedConvolution _convolution;
    private readonly EqualisedLinear _linear;
    private readonly EqualisedLinear _verdict;

    /// <summary>Declares the parts.</summary>
    public DiscriminatorEnd(Weights weights, StyleGan2DiscriminatorOptions options)
    {
        long width = options.ChannelsAt(4);
        _options = options;
        if (options.Architecture == StyleGan2Architecture.Skip)
        {
            _fromPicture = new(
                weights, "b4.fromrgb", (options.Channels, width, 1), options.ResampleFilter)
            {
                Activation = options.Activation,
            };
        }

        _convolution = new(
            weights, "b4.conv", (width + options.DeviationChannels, width, 3),
            options.ResampleFilter)
        {
            Activation = options.Activation,
            Clamp = options.ConvClamp,
        };
        _linear = new(weights, "b4.fc", width * 16, width, options.Activation);
        _verdict = new(weights, "b4.out", width, Math.Max(1, options.MappedClass));
    }

    /// <summary>Comes to a verdict.</summary>
    /// <param name="features">[batch, channels, 4, 4].</param>
    /// <param name="picture">[batch, channels, 4, 4]; null where it is not looked at.</param>
    /// <param name="mapped">[batch, class]: what became of the class; null without classes.
    /// </param>
    /// <returns>[batch, 1].</returns>
    public Tensor Apply(Tensor features, Tensor? picture, Tensor? mapped)
    {
        Tensor flow = features.to(ScalarType.Float32);
        flow = _fromPicture is null ? flow : flow + _fromPicture.Apply(picture!);
        if (_options.DeviationChannels > 0)
        {
            flow = cat([flow, Deviation(flow)], 1);
        }

        flow = _verdict.Apply(_linear.Apply(_convolution.Apply(flow).contiguous().flatten(1)));
        return mapped is null ? flow
            : (flow * mapped).sum([1], keepdim: true) / Math.Sqrt(_options.MappedClass);
    }

    /// <summary>How much the pictures of a group differ, as channels that are the same in all
    /// pixels.</summary>
    /// <remarks>Karras et al. 2018, Progressive growing of GANs, section 3. Picture n belongs to
    /// the group n modulo the number of groups.</remarks>
    private Tensor Deviation(Tensor flow)
    {
        (long batch, long channels) = (flow.shape[0], flow.shape[1]);
        long size = Math.Min(_options.GroupSize ?? batch, batch);
        if (batch % size != 0)
        {
            throw new ModelException(
                $"{batch} pictures were given, wanted a multiple of {size}: they are compared in "
                + $"groups of {size}. Give more or fewer at once.");
        }

        long maps = _options.DeviationChannels;
        Tensor groups = flow.contiguous().view(
            size, batch / size, maps, channels / maps, flow.shape[2], flow.shape[3]);
        Tensor apart = groups - groups.mean([0], keepdim: true);
        return (apart.square().mean([0]) + Epsilon).sqrt() // [groups, maps, ..., 4, 4]
            .mean([2, 3, 4]) // [groups, maps]
            .view(-1, maps, 1, 1).repeat(size, 1, flow.shape[2], flow.shape[3]);
    }
}
