namespace GanGraph.Editor.Rules;

/// <summary>On which side of a wire an end lies. A node such as Resize has an input and an output
/// of the same name, so that the name alone does not say which is meant.</summary>
public enum WireSide
{
    /// <summary>A wire begins there.</summary>
    Output,

    /// <summary>A wire ends there.</summary>
    Input,
}
