using GanGraph.Learning.Networks.Styles;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Bench.Samples;

/// <summary>Draws with a network whose numbers came from a file.</summary>
internal static class StyleDrawing
{
    /// <summary>Draws some batches and throws them away.</summary>
    public static void Draw(LoadedNetwork network, Tensor latents, int times = 1)
    {
        using IDisposable off = no_grad();
        for (int i = 0; i < times; i++)
        {
            network.Draw(latents, null, SynthesisOptions.Default).Dispose();
        }
    }

    /// <summary>The sum of a batch and the sum of its squares.</summary>
    public static double[] Numbers(LoadedNetwork network, Tensor latents)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor drawn = network.Draw(latents, null, SynthesisOptions.Default).to(float64);
        return [drawn.sum().item<double>(), drawn.square().sum().item<double>()];
    }
}
