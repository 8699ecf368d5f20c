using GanGraph.Learning.Importing.Pickles;
using GanGraph.Learning.Networks.Styles;

namespace GanGraph.Learning.Importing.Modules;

/// <summary>A mapping of a PyTorch file, that of a generator or that of a discriminator.</summary>
internal sealed class MappingModule(ModuleTree mapping)
{
    /// <summary>How many layers.</summary>
    public int Layers { get; } = mapping.Facts.Whole("num_layers");

    /// <summary>What bends the numbers.</summary>
    public Activation Activation => Layers == 0 ? Activation.Lrelu
        : ChoiceName.Parse<Activation>(First.Facts.Text("activation", "lrelu"));

    /// <summary>Learning rate as a part of that of the rest.</summary>
    public double Rate => Layers == 0 ? 0.01 : First.Facts.Real("bias_gain") ?? 1;

    /// <summary>Memory of the mean of W; null where none is kept.</summary>
    public double? AverageBeta =>
        mapping.Tensors.ContainsKey("w_avg") ? mapping.Facts.Real("w_avg_beta") ?? 0.995 : null;

    private ModuleTree First => mapping.Child("fc0");

    /// <summary>Width of the inner layers; null where it is that of W.</summary>
    public int? LayerFeatures(int wDimension) =>
        Layers < 2 ? null : OtherThan(wDimension, First);

    /// <summary>Numbers that a class becomes; null where they are as many as in W.</summary>
    public int? EmbedFeatures(int wDimension) =>
        mapping.Children.GetValueOrDefault("embed") is ModuleTree embed
            ? OtherThan(wDimension, embed)
            : null;

    private static int? OtherThan(int width, ModuleTree layer) =>
        layer.Tensor("weight").Shape is not [long output, ..] || output > int.MaxValue
            ? throw new PickleException($"{layer.Where}.weight is of an unknown shape")
            : output == width ? null : (int)output;
}
