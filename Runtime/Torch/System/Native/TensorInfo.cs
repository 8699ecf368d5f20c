using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>gg_tensor_info of gangraph_torch.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct TensorInfo
{
    internal long Dimensions;
    internal long Elements;
    internal long* Sizes;
    internal long* Strides;
    internal void* Data;
    internal int Type;
    internal int DeviceType;
    internal int DeviceIndex;
    internal int Flags;
    internal long StorageOffset;

    internal readonly bool RequiresGrad => (Flags & 1) != 0;

    internal readonly bool IsLeaf => (Flags & 2) != 0;

    internal readonly bool IsContiguous => (Flags & 4) != 0;

    internal readonly bool IsSparse => (Flags & 8) != 0;
}
