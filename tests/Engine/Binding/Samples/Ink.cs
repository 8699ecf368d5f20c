using GanGraph.Engine.Tests.Catalogue.Samples;

namespace GanGraph.Engine.Tests.Binding.Samples;

/// <summary>Draws in one colour, and foretells which.</summary>
public sealed class Ink : Node
{
    /// <summary>The colour.</summary>
    public Setting<string> Colour { get; } = new("");

    /// <summary>What is drawn.</summary>
    public Output<Pictures> Frames { get; } = new();

    protected internal override IEnumerable<string> Foresee()
    {
        Frames.Foretell(Colour.Value.Length == 0 ? null : Colour.Value);
        return [];
    }
}
