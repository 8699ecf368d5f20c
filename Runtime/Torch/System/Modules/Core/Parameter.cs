using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A tensor that a module learns.</summary>
public class Parameter : Tensor
{
    /// <summary>Takes a tensor over: <paramref name="data"/> counts as disposed afterwards.
    /// </summary>
    public Parameter(Tensor data, bool requires_grad = true)
        : this(data.OwningDisposeScope, data, requires_grad)
    {
    }

    private Parameter(DisposeScope? scope, Tensor data, bool requiresGrad)
        : base(data.with_requires_grad(requiresGrad).DecoupleFromNativeHandle(), false) =>
        scope?.Attach(this);
}
