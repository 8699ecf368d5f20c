using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Layers;

/// <summary>Divides a weight by its largest singular value, found by one power iteration at each
/// training pass.</summary>
/// <remarks>Miyato et al. 2018, arXiv:1802.05957, algorithm 1. The gradient passes through
/// weight / sigma with sigma = u' W v; u and v count as constants.</remarks>
public sealed class SpectralNorm
{
    private const double Tiny = 1e-12;

    private readonly Part _weight;
    private readonly Part _left;
    private readonly Part _right;

    /// <summary>Declares the singular vectors.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the layer in the network.</param>
    /// <param name="weight">The weight to divide; its first axis is that of the outputs.</param>
    public SpectralNorm(Weights weights, string name, Part weight)
    {
        long rows = weight.Shape[0];
        _weight = weight;
        _left = weights.Keep($"{name}.u", Filling.Gaussian(0, 1), rows);
        _right = weights.Keep($"{name}.v", Filling.Gaussian(0, 1), weight.Count / rows);
    }

    /// <summary>The weight divided by its largest singular value; iterates once when training.
    /// </summary>
    public Tensor Apply(NetworkMode mode)
    {
        Tensor matrix = _weight.Value.view(_weight.Shape[0], -1); // [rows, columns]
        if (mode == NetworkMode.Training)
        {
            Iterate(matrix);
        }

        Tensor left = _left.Value.clone(); // the next iteration must not change this graph
        Tensor right = _right.Value.clone();
        Tensor sigma = dot(left, mv(matrix, right)); // []
        return _weight.Value / sigma;
    }

    private void Iterate(Tensor matrix)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        _right.Value.copy_(Unit(mv(matrix.t(), _left.Value))); // [columns]
        _left.Value.copy_(Unit(mv(matrix, _right.Value))); // [rows]
    }

    private static Tensor Unit(Tensor vector) => vector / vector.norm().clamp(min: Tiny);
}
