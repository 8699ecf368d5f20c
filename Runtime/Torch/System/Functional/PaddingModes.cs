namespace TorchSharp;

/// <summary>What lies around a picture when a filter reaches over its edge.</summary>
public enum PaddingModes
{
    Zeros = 0,
    Reflect = 1,
    Replicate = 2,
    Circular = 3,
    Constant = 4,
}
