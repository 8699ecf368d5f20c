using GanGraph.Engine;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Models;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Generators;

/// <summary>A node that takes latents of a small generator with a mapping.</summary>
public abstract class StyledLatentsTest : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    private protected LoadedGenerator Generator { get; } = SmallStyleNetwork.Make(1);

    public void Dispose()
    {
        _scope.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Latents InW(Tensor points) =>
        new(points, LatentSpace.W, Generator.Mapping);

    private protected NodeRig Rig(Node node, Latents latents) => new NodeRig(node)
        .Wire("generator", Generator)
        .Wire("latents", latents);
}
