using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>gg_layer_end_settings of gangraph_torch.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LayerEndSettings
{
    internal float Slope;
    internal float Gain;
    internal float Clamp;
    internal int Taps;
    internal int Before;
    internal int After;
}
