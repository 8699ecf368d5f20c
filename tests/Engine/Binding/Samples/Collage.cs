using GanGraph.Engine.Tests.Catalogue.Samples;

namespace GanGraph.Engine.Tests.Binding.Samples;

/// <summary>Puts pictures of one colour together.</summary>
public sealed class Collage : Node
{
    /// <summary>What lies below.</summary>
    public Input<Pictures> Below { get; } = new();

    /// <summary>What lies above.</summary>
    public Input<Pictures> Above { get; } = new();

    protected internal override IEnumerable<string> Foresee()
    {
        if (Below.Known is string below && Above.Known is string above && below != above)
        {
            yield return $"above is {above}, wanted {below} as below.";
        }
    }
}
