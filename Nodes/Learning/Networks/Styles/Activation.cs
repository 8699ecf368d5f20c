namespace GanGraph.Learning.Networks.Styles;

/// <summary>What bends the numbers between two layers.</summary>
/// <remarks>Each is followed by a gain of its own that keeps the variance: sqrt(2) for
/// <see cref="Relu"/>, <see cref="Lrelu"/> and <see cref="Swish"/>, else 1.</remarks>
public enum Activation
{
    /// <summary>Nothing.</summary>
    Linear,

    /// <summary>max(x, 0).</summary>
    Relu,

    /// <summary>x, and a fifth of it below 0.</summary>
    Lrelu,

    /// <summary>Hyperbolic tangent.</summary>
    Tanh,

    /// <summary>1 / (1 + exp(-x)).</summary>
    Sigmoid,

    /// <summary>x, and exp(x) - 1 below 0.</summary>
    Elu,

    /// <summary>A scaled <see cref="Elu"/> (Klambauer et al. 2017).</summary>
    Selu,

    /// <summary>log(1 + exp(x)).</summary>
    Softplus,

    /// <summary>x times its <see cref="Sigmoid"/>.</summary>
    Swish,
}
