using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>gg_value of gangraph_torch.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeValue
{
    internal ValueTag Tag;
    internal int Count;
    internal long Bits;
}
