using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Drawing;

/// <summary>A generator that has learned, made ready to draw: normalisations are part of the maps
/// before them, and what the maps need is computed once. Up to rounding it draws what the network
/// draws by its running statistics.</summary>
internal sealed class DrawingNetwork(IReadOnlyList<DrawingStage> stages) : IDisposable
{
    /// <summary>Makes a network ready.</summary>
    /// <param name="network">A generator with its numbers; no longer needed afterwards.</param>
    public static DrawingNetwork Of(IDrawable network)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        return new DrawingNetwork([.. network.Stages()]);
    }

    /// <summary>Draws [batch, 3, size, size], -1 to 1, for latents [batch, dimension].</summary>
    public Tensor Forward(Tensor latents)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor flow = latents;
        foreach (DrawingStage stage in stages)
        {
            Tensor taken = flow;
            using DisposeScope inner = NewDisposeScope();
            flow = stage.Apply(taken).MoveToOuterDisposeScope();
            if (!ReferenceEquals(taken, latents))
            {
                taken.Dispose();
            }
        }

        return flow.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (DrawingStage stage in stages)
        {
            stage.Dispose();
        }
    }
}
