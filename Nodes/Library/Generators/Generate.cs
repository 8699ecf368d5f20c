using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Networks.Styles.Blending;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Generators;

/// <summary>Draws a picture for each latent with a trained generator.</summary>
public sealed class Generate : Node
{
    /// <inheritdoc/>
    public override int Version => 3;

    /// <summary>The trained network that draws.</summary>
    public Input<Values.Generator> Generator { get; } = new();

    /// <summary>What to draw: one latent for each frame.</summary>
    public Input<Latents> Latents { get; } = new();

    /// <summary>One picture for each latent.</summary>
    public Output<Frames> Frames { get; } = new();

    /// <summary>The class to draw, from 0, for latents in Z; -1 for a generator without classes.
    /// </summary>
    public Setting<int> Label { get; } = new(-1, min: -1, max: 99_999);

    /// <summary>Where the fine grain of StyleGAN2 comes from.</summary>
    public Setting<NoiseMode> Noise { get; } = new(NoiseMode.Constant);

    /// <summary>Draws the large layers of StyleGAN in half precision on CUDA: faster, with
    /// differences that eyes do not see.</summary>
    public Setting<bool> HalfPrecision { get; } = new(false);

    /// <summary>Moves what StyleGAN3 draws to the right, in widths of the picture.</summary>
    public Setting<double> TranslateX { get; } = new(0, min: -100, max: 100, unit: "widths");

    /// <summary>Moves what StyleGAN3 draws down, in heights of the picture.</summary>
    public Setting<double> TranslateY { get; } = new(0, min: -100, max: 100, unit: "heights");

    /// <summary>Turns what StyleGAN3 draws, in degrees.</summary>
    public Setting<double> Rotate { get; } = new(0, min: -36_000, max: 36_000, unit: "degrees");

    /// <summary>How much of its fine generator a blend of two draws with: 0 draws the coarse one
    /// alone. In a chain all fine ones fade together, to the coarsest alone. Other generators take
    /// no notice.</summary>
    public Setting<double> Blend { get; } = new(1, min: 0, max: 1);

    /// <inheritdoc/>
    protected override bool UsesGraphSeed => Noise.Value == NoiseMode.Random;

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        string? misfit = (Latents.Known as KnownLatents)?.Misfit(
            "latents", (Generator.Known as KnownGenerator)?.Mapping, "generator");
        return misfit is null ? [] : [misfit];
    }

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        Values.Generator generator = Generator.Value;
        Latents latents = Latents.Value;
        if (generator.Misfit(latents) is string misfit)
        {
            throw new GraphException(misfit);
        }

        try
        {
            Frames.Value = new Frames(
                generator is LoadedGenerator loaded ? Draw(loaded, latents, span, run)
                    : generator.Draw(latents));
        }
        catch (ModelException fault)
        {
            throw new GraphException(fault.Message, fault);
        }
    }

    private Tensor Draw(LoadedGenerator generator, Latents latents, FrameSpan span, INodeRun run)
    {
        using DisposeScope scope = NewDisposeScope();
        int? label = Label.Value < 0 ? null : Label.Value;
        SynthesisOptions options = new()
        {
            Noise = Noise.Value,
            NoiseSeeds = Noise.Value == NoiseMode.Random ? FrameSeeds.Of(run, span) : [],
            HalfPrecision = HalfPrecision.Value,
            Transform = Placement(span) is float[] places
                ? tensor(places, device: latents.Points.device).view(-1, 3, 3) : null,
        };
        Tensor drawn = generator is BlendedGenerator blended
            ? blended.Draw(latents, label, options, Blend.At(span))
            : generator.Draw(latents, label, options);
        return drawn.MoveToOuterDisposeScope();
    }

    /// <summary>From places of the picture to places of the canvas, frame after frame; null where
    /// nothing moves.</summary>
    private float[]? Placement(FrameSpan span)
    {
        (double[] x, double[] y, double[] turns) =
            (TranslateX.At(span), TranslateY.At(span), Rotate.At(span));
        return x.Concat(y).Concat(turns).All(value => value == 0) ? null
            : [.. Enumerable.Range(0, span.Count)
                .SelectMany(i => CanvasPlacement.Of(x[i], y[i], turns[i]))];
    }
}
