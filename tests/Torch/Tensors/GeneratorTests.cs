using static TorchSharp.torch;

namespace GanGraph.Torch.Tests.Tensors;

public sealed class GeneratorTests : TensorTest
{
    [Fact]
    public void ManualSeed_GivesTheStreamOfPyTorch()
    {
        manual_seed(42);
        Golden.Close("stream.randn", randn(20), 1e-6);
        Golden.Same("stream.rand", rand(5));
        Golden.Same("stream.randint", randint(0, 100, new long[] { 6 }));
        Golden.Same("stream.randperm", randperm(9));
        Golden.Same("stream.bernoulli", full(9, 0.5).bernoulli_());
    }

    [Fact]
    public void RngState_Restored_RepeatsTheStream()
    {
        manual_seed(3);
        _ = randn(7);
        Tensor state = get_rng_state();
        Tensor first = randn(33);
        set_rng_state(state);
        Assert.True(first.Equals(randn(33)));
    }

    [Fact]
    public void OwnGenerator_LeavesTheSharedStreamAlone()
    {
        manual_seed(11);
        Tensor wanted = rand(4);
        manual_seed(11);
        using Generator own = new(5);
        Tensor drawn = rand(4, generator: own);
        Assert.True(wanted.Equals(rand(4)));

        using Generator again = new(5);
        Assert.True(drawn.Equals(rand(4, generator: again)));
        Assert.Equal(5, again.initial_seed());
    }
}
