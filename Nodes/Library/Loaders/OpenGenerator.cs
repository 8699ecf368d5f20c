using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Importing;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Loaders;

/// <summary>Opens a trained generator: StyleGAN2, StyleGAN3 and progressive GAN as their trainers
/// saved them (.pkl), converted ones, and GanGraph's own (.safetensors).</summary>
/// <remarks>Nothing in a .pkl is run: it is read as data, and one that wants more is refused with
/// the name of what it wanted.</remarks>
public sealed class OpenGenerator : Node
{
    /// <summary>The file of the model: .pkl or .safetensors.</summary>
    public AssetSetting Path { get; } = new(AssetKind.Model);

    /// <summary>The trained network that draws.</summary>
    public Output<Values.Generator> Generator { get; } = new();

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        Generator.Foretell(
            Path.Found is string file && MappingHash.OfFile(file) is string mapping
                ? new KnownGenerator(new KnownMapping(Path.Value, mapping)) : null);
        return [];
    }

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run)
    {
        try
        {
            Generator.Value = OpenedGenerator.Open(
                run.Resolve(Path), device(run.Device), run.Say);
        }
        catch (ModelException fault)
        {
            throw new GraphException(fault.Message, fault);
        }
    }
}
