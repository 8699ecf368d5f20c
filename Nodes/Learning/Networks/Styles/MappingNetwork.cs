using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles;

/// <summary>Maps Z, and a class if there are some, to W.</summary>
/// <remarks>Karras, Laine and Aila 2019, A style-based generator architecture for GANs, section 2;
/// classes as in Karras et al. 2020, Training generative adversarial networks with limited data.
/// </remarks>
public sealed class MappingNetwork
{
    private const double Epsilon = 1e-8;

    private readonly EqualisedLinear? _embed;
    private readonly List<EqualisedLinear> _layers = [];
    private readonly bool _takesLatents;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the mapping in the network.</param>
    /// <param name="shape">Its shape.</param>
    public MappingNetwork(Weights weights, string name, MappingShape shape)
    {
        _takesLatents = shape.ZDimension > 0;
        long width = shape.ZDimension;
        if (shape.CDimension > 0)
        {
            long embedded = shape.EmbedFeatures ?? shape.WDimension;
            _embed = new EqualisedLinear(weights, $"{name}.embed", shape.CDimension, embedded);
            width += embedded;
        }

        for (int i = 0; i < shape.Layers; i++)
        {
            long next = i == shape.Layers - 1 ? shape.WDimension
                : shape.LayerFeatures ?? shape.WDimension;
            _layers.Add(new(weights, $"{name}.fc{i}", width, next, shape.Activation, shape.Rate));
            width = next;
        }
    }

    /// <summary>Maps.</summary>
    /// <param name="z">[frames, z], float32; null where classes alone are mapped.</param>
    /// <param name="labels">[frames, classes]; null where there are none.</param>
    /// <returns>[frames, w].</returns>
    public Tensor Apply(Tensor? z, Tensor? labels)
    {
        List<Tensor> given = [];
        if (_takesLatents)
        {
            given.Add(Normalise(z!));
        }

        if (_embed is not null)
        {
            given.Add(Normalise(_embed.Apply(labels!)));
        }

        Tensor flow = given.Count == 1 ? given[0] : cat(given, 1); // [frames, z + embedded]
        return _layers.Aggregate(flow, (taken, layer) => layer.Apply(taken));
    }

    private static Tensor Normalise(Tensor rows) =>
        rows * (rows.square().mean([1], keepdim: true) + Epsilon).rsqrt();
}
