using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch;

/// <summary>What one provider has and the other does not; where it is missing the ordinary way
/// is taken, with the same result.</summary>
public static class Capability
{
#if TENSORS_SYSTEM
    /// <summary>Whether a step of Adam is one call of the native library.</summary>
    public const bool FusedAdam = true;

    /// <summary>Whether every failure of libtorch becomes an exception; with the package a
    /// failure inside autograd.grad ends the process.</summary>
    public const bool GradFailuresAreExceptions = true;
#else
    /// <summary>Whether a step of Adam is one call of the native library.</summary>
    public const bool FusedAdam = false;

    /// <summary>Whether every failure of libtorch becomes an exception; with the package a
    /// failure inside autograd.grad ends the process.</summary>
    public const bool GradFailuresAreExceptions = false;
#endif

    /// <summary>The same numbers, channels innermost in memory, which convolutions on a GPU like
    /// better; on the CPU the tensor itself, as an alias.</summary>
    /// <param name="pictures">[batch, channels, height, width].</param>
    public static Tensor ChannelsLast(Tensor pictures)
    {
        if (pictures.device_type != DeviceType.CUDA || pictures.dim() != 4)
        {
            return pictures.alias();
        }

        using DisposeScope scope = NewDisposeScope();
        return pictures.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2)
            .MoveToOuterDisposeScope();
    }
}
