using GanGraph.Engine;
using GanGraph.Values;

namespace GanGraph.Nodes.Generators;

/// <summary>Draws a picture for each latent with a trained generator.</summary>
public sealed class Generate : Node
{
    /// <summary>The trained network that draws.</summary>
    public Input<Generator> Generator { get; } = new();

    /// <summary>What to draw: one latent for each frame.</summary>
    public Input<Latents> Latents { get; } = new();

    /// <summary>One picture for each latent.</summary>
    public Output<Frames> Frames { get; } = new();

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        Generator generator = Generator.Value;
        Latents latents = Latents.Value;
        if (latents.Dimension != generator.Dimension)
        {
            throw new GraphException(
                $"latents have {latents.Dimension} numbers, wanted "
                + $"{generator.Dimension} for this generator. Wire the generator to the node that "
                + "makes the keys, too.");
        }

        if (!generator.Spaces.Contains(latents.Space))
        {
            throw new GraphException(
                $"latents lie in {latents.Space}, wanted "
                + $"{string.Join(" or ", generator.Spaces)}. Wire latents of that space.");
        }

        if (latents.Model.Length > 0 && latents.Model != generator.Hash)
        {
            throw new GraphException(
                "latents were made for another generator, wanted latents for the "
                + "one that is wired here. Wire the same generator to both nodes.");
        }

        Frames.Value = new Frames(generator.Draw(latents));
    }
}
