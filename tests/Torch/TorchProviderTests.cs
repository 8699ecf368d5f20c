namespace GanGraph.Torch.Tests;

[Collection("tensors")]
public sealed class TorchProviderTests
{
    [Fact]
    public void Provider_SaysWhatItIs()
    {
        Assert.Contains(TorchProvider.Name, new[] { "system", "packages" });
        Assert.Matches(@"^(GanGraph\.Torch|TorchSharp \d+\.\d+\.\d+)$", TorchProvider.Library);
        Assert.Matches(@"^\d+\.\d+", TorchProvider.LibTorchVersion);
        Assert.Equal(TorchProvider.HasCuda, TorchProvider.CudaDevices > 0);
    }

    [Fact]
    public void Threads_AreSet()
    {
        int before = TensorThreads.Count;
        TensorThreads.Use(1);
        Assert.Equal(1, TensorThreads.Count);
        TensorThreads.Use();
        Assert.True(TensorThreads.Count >= 1);
        TensorThreads.Use(before);
    }
}
