using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>gg_filtered_settings of gangraph_torch.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FilteredSettings
{
    internal long Up;
    internal long Down;
    internal long Low;
    internal long High;
    internal double Slope;
    internal double Gain;
    internal double Clamp;
}
