using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests;

/// <summary>A test with a dispose scope around it, that fails when a tensor of its thread
/// outlives it.</summary>
[Collection("tensors")]
public abstract class TensorTest : IDisposable
{
    private readonly long _before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose()
    {
        _scope.Dispose();
        Assert.Equal(_before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        GC.SuppressFinalize(this);
    }
}
