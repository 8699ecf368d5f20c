using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>One parameter as a step of Adam sees it.</summary>
internal readonly record struct AdamEntry(
    Tensor Parameter, Tensor Gradient, Tensor Average, Tensor Square, Tensor? Largest,
    long Step);
