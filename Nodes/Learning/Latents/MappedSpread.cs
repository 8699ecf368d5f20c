using GanGraph.Learning.Networks.Styles;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Latents;

/// <summary>Where the W of a generator lie: their mean, and how far from it they usually are.
/// </summary>
/// <remarks>Karras et al. 2019, arXiv:1912.04958, appendix D: 10,000 latents, seed 123. The
/// spread is the root mean square of the whole distance, not that of a single number.</remarks>
public sealed class MappedSpread : IDisposable
{
    private const int Samples = 10_000;
    private const int AtOnce = 2_000;
    private const uint Seed = 123;

    private MappedSpread(Tensor mean, double spread)
    {
        Mean = mean;
        Spread = spread;
    }

    /// <summary>[dimension], float32.</summary>
    public Tensor Mean { get; }

    /// <summary>Root mean square of the distances from <see cref="Mean"/>.</summary>
    public double Spread { get; }

    /// <summary>Standard deviation of what to add to each number of a latent so that it moves by
    /// a part of the spread.</summary>
    /// <param name="part">Distance as a part of <see cref="Spread"/>.</param>
    public double DeviationOf(double part) => part * Spread / Math.Sqrt(Mean.shape[0]);

    /// <summary>Maps many latents and looks where they come to lie.</summary>
    /// <param name="network">The generator.</param>
    /// <param name="label">[classes], the class to map for; null for none.</param>
    public static MappedSpread Of(StyleNetwork network, Tensor? label = null)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        RandomState random = new(Seed);
        List<Tensor> parts = [];
        for (int done = 0; done < Samples; done += AtOnce)
        {
            using DisposeScope part = NewDisposeScope();
            Tensor z = SeededLatents.Next(random, AtOnce, network.ZDimension).to(network.Device);
            parts.Add(network.Map(z, label?.expand(AtOnce, -1)).select(1, 0).contiguous()
                .MoveToOuterDisposeScope());
        }

        Tensor all = cat(parts, 0);
        Tensor mean = all.mean([0]);
        double spread = (all - mean).square().sum([1]).mean().sqrt().ToDouble();
        return new MappedSpread(mean.DetachFromDisposeScope(), spread);
    }

    /// <inheritdoc/>
    public void Dispose() => Mean.Dispose();
}
