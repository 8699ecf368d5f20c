using System.Reflection;
using System.Reflection.Emit;
using GanGraph.Bench.Nodes;
using GanGraph.Engine.Catalogue;

namespace GanGraph.Bench.Samples;

/// <summary>A catalogue as large as it may become: the types there are, and others beside them up
/// to a number.</summary>
internal static class ManyTypes
{
    private static readonly string[] First =
    [
        "Soft", "Hard", "Slow", "Deep", "Wide", "Colour", "Edge", "Motion", "Sound", "Noise",
        "Mirror", "Grain", "Light", "Shadow", "Pulse", "Depth",
    ];

    private static readonly string[] Second =
    [
        "Blur", "Field", "Echo", "Trail", "Mask", "Blend", "Shift", "Fold", "Bloom", "Key",
        "Split", "Merge", "Curve", "Tint", "Drift", "Weave",
    ];

    /// <summary>Makes one.</summary>
    /// <param name="there">The types there are.</param>
    /// <param name="count">How many there are to be in all.</param>
    public static NodeCatalogue Of(NodeCatalogue there, int count)
    {
        ModuleBuilder module = AssemblyBuilder
            .DefineDynamicAssembly(new AssemblyName("Many"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("Many");
        IEnumerable<Type> more = First
            .SelectMany(_ => Second, (first, second) => first + second)
            .Take(count - there.Names.Count)
            .Select(name => module.DefineType(
                $"GanGraph.Many.Effects.{name}",
                TypeAttributes.Public | TypeAttributes.Sealed, typeof(AnyNode)).CreateType());
        return NodeCatalogue.Of([.. there.Types.Select(type => type.Type), .. more]);
    }
}
