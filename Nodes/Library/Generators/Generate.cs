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
        if (generator.Misfit(latents) is string misfit)
        {
            throw new GraphException(misfit);
        }

        Frames.Value = new Frames(generator.Draw(latents));
    }
}
