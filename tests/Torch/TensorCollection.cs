namespace GanGraph.Torch.Tests;

/// <summary>Tests that share the random stream and the thread count run one after another.
/// </summary>
[CollectionDefinition("tensors", DisableParallelization = true)]
public sealed class TensorCollection;
