using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Networks.Styles.Blending;
using GanGraph.Values;

namespace GanGraph.Nodes.Generators;

/// <summary>Makes one generator of two: pose and shape of the one, colour and texture of the
/// other.</summary>
/// <remarks>Pinkney and Adler 2020, arXiv:2010.05334. 4 to 16 pixels fix pose and layout, 32 to 64
/// parts and shapes, 128 and more colour and texture. Both must have the same layers, and go
/// together when one was trained on from the other; chain two of these nodes for three generators:
/// the blend goes into coarse of the next. The setting blend of Generate fades the fine ones out,
/// frame by frame, and leaves the coarsest; a blend that goes into fine stays as it is.</remarks>
public sealed class BlendGenerators : Node
{
    /// <summary>The generator that draws pose and shape.</summary>
    public Input<Generator> Coarse { get; } = new();

    /// <summary>The generator that draws colour and texture.</summary>
    public Input<Generator> Fine { get; } = new();

    /// <summary>Both as one.</summary>
    public Output<Generator> Generator { get; } = new();

    /// <summary>StyleGAN2: the side from which on the fine one draws, a power of 2.</summary>
    public Setting<int> Resolution { get; } = new(32, min: 4, max: 4096, unit: "pixels");

    /// <summary>StyleGAN2: with which of the two convolutions of that side it begins.</summary>
    public Setting<HalfStep> Step { get; } = new(HalfStep.First);

    /// <summary>StyleGAN3: the layer from which on the fine one draws, from 0.</summary>
    public Setting<int> Layer { get; } = new(7, min: 0, max: 63);

    /// <summary>How softly one passes into the other, in layers; 0 for a cut.</summary>
    public Setting<double> Width { get; } = new(0, min: 0, max: 16, unit: "layers");

    /// <summary>How one passes into the other, when there is a width.</summary>
    public Setting<BlendCurve> Curve { get; } = new(BlendCurve.Sigmoid);

    /// <summary>Whose mapping and average latent it has.</summary>
    public Setting<MappingOwner> Mapping { get; } = new(MappingOwner.Coarse);

    /// <summary>How much of the fine one's mapping it has, when it has one of both.</summary>
    public Setting<double> MappingShare { get; } = new(0.5, min: 0, max: 1);

    /// <summary>Counts as Pinkney's script of 2020 does, to draw what it drew: a cut one size
    /// higher, the first convolution, all noise and the mapping from the coarse one, and the curve
    /// sigmoid.</summary>
    public Setting<bool> Exact { get; } = new(false);

    /// <inheritdoc/>
    protected override IEnumerable<string> Check()
    {
        if (!int.IsPow2(Resolution.Value))
        {
            yield return $"resolution is {Resolution.Value}, wanted a power of 2. Choose 4, 8, "
                + "16, 32 and so on.";
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        KnownMapping? coarse = (Coarse.Known as KnownGenerator)?.Mapping;
        KnownMapping? fine = (Fine.Known as KnownGenerator)?.Mapping;
        KnownMapping? mapping = (Exact.Value ? MappingOwner.Coarse : Mapping.Value) switch
        {
            MappingOwner.Coarse => coarse,
            MappingOwner.Fine => fine,
            _ => coarse is null || fine is null ? null : coarse == fine ? coarse
                : new KnownMapping(Both($"{coarse}", $"{fine}"),
                    Both(coarse.Identity, fine.Identity)),
        };
        Generator.Foretell(mapping is null ? null : new KnownGenerator(mapping));
        return [];
    }

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run)
    {
        try
        {
            LoadedGenerator coarse = StyledLatents.Loaded(Coarse.Value);
            LoadedGenerator fine = StyledLatents.Loaded(Fine.Value);
            double lineage = Lineage.Of(coarse.NeedStyles(), fine.NeedStyles());
            Generator.Value = BlendedGenerator.Of(coarse, fine, Recipe());
            run.Say(Words(lineage));
        }
        catch (ModelException fault)
        {
            throw new GraphException(fault.Message, fault);
        }
    }

    private string Both(string coarse, string fine) => FormattableString.Invariant(
        $"{coarse} and {fine} (a share of {MappingShare.Value})");

    private static string Words(double lineage) => FormattableString.Invariant(
        $"lineage is {lineage:0.00}") + (lineage >= Lineage.Related
            ? " of 1: the generators are related, and go together."
            : FormattableString.Invariant($", wanted {Lineage.Related} or more: the generators ")
                + "were trained apart, and draw textures rather than things. For things choose "
                + "two of which one was trained on from the other.");

    private BlendRecipe Recipe() => new()
    {
        Resolution = Resolution.Value,
        HalfStep = Step.Value,
        Layer = Layer.Value,
        Width = Width.Value,
        Curve = Curve.Value,
        Mapping = Mapping.Value,
        MappingShare = MappingShare.Value,
        IsExact = Exact.Value,
    };
}
