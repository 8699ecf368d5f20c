using GanGraph.Learning.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Optimisation;

/// <summary>Adam over all weights of a network at once.</summary>
/// <remarks>Kingma and Ba 2014, arXiv:1412.6980, with the order of operations of PyTorch.
/// </remarks>
public sealed class Adam : IDisposable
{
    private const double Epsilon = 1e-8;

    private readonly Weights _weights;
    private readonly double _beta1;
    private readonly double _beta2;

    /// <summary>Starts with empty memory.</summary>
    /// <param name="weights">What it changes, by their gradient.</param>
    /// <param name="learningRate">Length of a step.</param>
    /// <param name="beta1">Memory of the mean gradient, from 0 to below 1.</param>
    /// <param name="beta2">Memory of the squared gradient, from 0 to below 1.</param>
    public Adam(Weights weights, double learningRate, double beta1, double beta2)
    {
        _weights = weights;
        _beta1 = beta1;
        _beta2 = beta2;
        LearningRate = learningRate;
        Mean = zeros_like(weights.Learned).DetachFromDisposeScope();
        Square = zeros_like(weights.Learned).DetachFromDisposeScope();
    }

    /// <summary>Length of a step.</summary>
    public double LearningRate { get; set; }

    /// <summary>Steps taken.</summary>
    public long Steps { get; set; }

    /// <summary>[numbers]: running mean of the gradient.</summary>
    public Tensor Mean { get; }

    /// <summary>[numbers]: running mean of the squared gradient.</summary>
    public Tensor Square { get; }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Steps = 0;
        Mean.zero_();
        Square.zero_();
    }

    /// <summary>Takes one step, or none when there is no room for it.</summary>
    public void Step()
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        empty_like(Square).Dispose(); // the only room it needs, asked for before anything changes
        Steps++;
        double step = LearningRate / (1 - Math.Pow(_beta1, Steps));
        double root = Math.Sqrt(1 - Math.Pow(_beta2, Steps));
        Tensor gradient = _weights.Gradient;
        Mean.mul_(_beta1).add_(gradient, 1 - _beta1);
        Square.mul_(_beta2).addcmul_(gradient, gradient, 1 - _beta2);
        Tensor scale = Square.sqrt().div_(root).add_(Epsilon);
        _weights.Learned.addcdiv_(Mean, scale, -step);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Mean.Dispose();
        Square.Dispose();
    }
}
