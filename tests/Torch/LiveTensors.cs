using static TorchSharp.torch;

namespace GanGraph.Torch.Tests;

/// <summary>Counts tensors after what nobody holds any more has been let go of, so that leftovers
/// of other tests do not disappear in the middle of this one.</summary>
internal static class LiveTensors
{
    public static long Count()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Tensor.TotalCount;
    }
}
