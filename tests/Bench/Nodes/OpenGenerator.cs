using GanGraph.Engine;
using GanGraph.Learning.Networks.Dcgan;
using static TorchSharp.torch;

namespace GanGraph.Bench.Nodes;

/// <summary>Opens a generator that is trained already, so that no training is measured.</summary>
internal sealed class OpenGenerator : Node
{
    /// <summary>The file of weights.</summary>
    public AssetSetting Path { get; } = new(AssetKind.Model);

    /// <summary>The network that draws.</summary>
    public Output<Values.Generator> Generator { get; } = new();

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run) =>
        Generator.Value = DcganGenerator.Open(run.Resolve(Path), device(run.Device));
}
