using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>gg_adam_settings of gangraph_torch.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct AdamSettings
{
    internal double Rate;
    internal double Beta1;
    internal double Beta2;
    internal double Epsilon;
    internal double Decay;
    internal long Step;
    internal int Decoupled;
    internal int Maximize;
}
