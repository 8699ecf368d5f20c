using GanGraph.Learning.Networks.Styles;
using GanGraph.Torch;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Latents;

/// <summary>Directions in W along which pictures change most, the strongest first.</summary>
public sealed class LatentDirections : IDisposable
{
    private const int AtOnce = 2_000;
    private const uint Seed = 123;

    internal LatentDirections(Tensor axes, Tensor strengths, DirectionSource source)
    {
        Axes = axes.DetachFromDisposeScope();
        Strengths = strengths.DetachFromDisposeScope();
        Source = source;
    }

    /// <summary>What they were found from.</summary>
    public DirectionSource Source { get; }

    /// <summary>[directions, dimension], float32, each of the length 1 and its largest number
    /// above 0.</summary>
    public Tensor Axes { get; }

    /// <summary>[directions], float32: the deviation of W along each where they come from samples;
    /// how strongly the layers listen to it where they come from weights.</summary>
    public Tensor Strengths { get; }

    /// <summary>Finds what the layers listen to, from their weights alone.</summary>
    /// <remarks>Shen and Zhou 2021, arXiv:2007.06600: eigenvectors of the weights that turn W into
    /// styles, each output brought to the length 1; not those of the colours.</remarks>
    /// <param name="network">The generator.</param>
    /// <param name="count">How many, from 1 to its numbers in W.</param>
    /// <param name="layers">Numbers of its layers, from 0, counted as in W+; null for all.</param>
    /// <exception cref="ModelException">None of these layers has such weights.</exception>
    public static LatentDirections OfWeights(
        StyleNetwork network, int count, IReadOnlyCollection<int>? layers = null)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor[] weights = [.. network.Weights.Parts
            .Where(part => part.Name.EndsWith(".affine.weight", StringComparison.Ordinal)
                && part.Shape[1] == network.WDimension
                && !part.Name.Contains(".torgb.", StringComparison.Ordinal))
            .Where((part, index) => (layers is null || layers.Contains(index))
                && !part.Name.Contains(".input.", StringComparison.Ordinal))
            .Select(part => part.Value.to(ScalarType.Float64))];
        if (weights.Length == 0)
        {
            throw new ModelException(
                "none of the layers asked for turns W into a style, wanted one at least. Choose "
                + "layers of this generator.");
        }

        Tensor rows = cat(weights, 0); // [outputs, dimension]
        Tensor even = rows / rows.square().sum([1], keepdim: true).sqrt().clamp_min(1e-12);
        return Of(even.t().matmul(even), count, 1, DirectionSource.Weights);
    }

    /// <summary>Finds along what W lie spread, from many of them.</summary>
    /// <remarks>Härkönen et al. 2020, arXiv:2004.02546: principal components; the numbers come
    /// from the seed 123.</remarks>
    /// <param name="network">The generator.</param>
    /// <param name="count">How many, from 1 to its numbers in W.</param>
    /// <param name="samples">How many W to look at, at least 2.</param>
    /// <param name="label">[classes], the class to map for; null for none.</param>
    /// <param name="progress">Told how many have been looked at; may throw to stop.</param>
    public static LatentDirections OfSamples(
        StyleNetwork network,
        int count,
        int samples = 100_000,
        Tensor? label = null,
        Action<int>? progress = null)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        RandomState random = new(Seed);
        long width = network.WDimension;
        Tensor sum = zeros(width, float64, network.Device);
        Tensor squares = zeros(width, width, float64, network.Device);
        for (int done = 0; done < samples; done += AtOnce)
        {
            using DisposeScope part = NewDisposeScope();
            int batch = Math.Min(AtOnce, samples - done);
            Tensor z = SeededLatents.Next(random, batch, network.ZDimension).to(network.Device);
            Tensor w = network.Map(z, label?.expand(batch, -1)).select(1, 0)
                .to(ScalarType.Float64);
            sum.add_(w.sum([0]));
            squares.add_(w.t().matmul(w));
            progress?.Invoke(done + batch);
        }

        Tensor mean = sum / samples;
        return Of(
            (squares / samples) - mean.outer(mean), count, samples / (samples - 1.0),
            DirectionSource.Samples);
    }

    /// <summary>The directions as they travel on wires: of those from samples a strength of 1
    /// is their deviation, of those from weights a step of the length 1.</summary>
    /// <param name="network">The generator they were found in.</param>
    /// <param name="mapping"><see cref="Values.Generator.Mapping"/> of it.</param>
    public Directions In(StyleNetwork network, string mapping)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor units = Source == DirectionSource.Samples ? Strengths : ones_like(Strengths);
        return new Directions(
            Axes.to(network.Device).clone(), units.to(network.Device).clone(), network.Layers,
            mapping);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Axes.Dispose();
        Strengths.Dispose();
    }

    private static LatentDirections Of(
        Tensor symmetric, int count, double correction, DirectionSource source)
    {
        if (count < 1 || count > symmetric.shape[0])
        {
            throw new ModelException(
                $"{count} directions are asked for, wanted 1 to {symmetric.shape[0]}, as many as "
                + "W has numbers. Ask for fewer.");
        }

        (Tensor sizes, Tensor columns) = linalg.eigh(symmetric); // the smallest first
        Tensor axes = columns.flip(1).narrow(1, 0, count).t().contiguous();
        Tensor largest = axes.gather(1, axes.abs().argmax(1, keepdim: true)); // [directions, 1]
        Tensor strengths = (sizes.flip(0).narrow(0, 0, count) * correction).clamp_min(0).sqrt();
        return new(
            (axes * largest.sign()).to(ScalarType.Float32), strengths.to(ScalarType.Float32),
            source);
    }
}
