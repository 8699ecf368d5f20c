using GanGraph.Learning.Networks;
using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Learning.Optimisation;

/// <summary>Adam over all weights of a network at once.</summary>
/// <remarks>Kingma and Ba 2014, arXiv:1412.6980, with the order of operations of PyTorch.
/// </remarks>
public sealed class Adam : IDisposable
{
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
        empty_like(Square).Dispose(); // the most it needs, asked for before anything changes
        Steps++;
        AdamSteps.Apply(
            _weights.Learned, _weights.Gradient, Mean, Square,
            new AdamPace(LearningRate, _beta1, _beta2), Steps);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Mean.Dispose();
        Square.Dispose();
    }
}
