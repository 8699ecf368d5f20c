using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Catalogue;

/// <summary>What a person may know of a setting.</summary>
/// <param name="Name">Name in the graph file.</param>
/// <param name="Type"><c>bool</c>, <c>int</c>, <c>long</c>, <c>double</c>, <c>string</c>,
/// <c>choice</c>, <c>asset</c>, <c>output</c>, or one of the plain types with <c>[]</c>.</param>
/// <param name="Default">The value when the file says nothing, as it would stand there.</param>
/// <param name="Doc">What it does.</param>
public sealed record SettingDescription(string Name, string Type, JToken Default, string Doc)
{
    /// <summary>Smallest value allowed, or of each element of a list; null for no bound.</summary>
    public double? Min { get; init; }

    /// <summary>Largest value allowed, or of each element of a list; null for no bound.</summary>
    public double? Max { get; init; }

    /// <summary>Unit in words; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The values there are to choose from; empty when they are not counted.</summary>
    public IReadOnlyList<ChoiceDescription> Choices { get; init; } = [];

    /// <summary>What kind of file or folder it names; null when it names none.</summary>
    public AssetKind? Asset { get; init; }

    /// <summary>Whether the node also runs when it names no file.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether it only says how far to go; see <see cref="Setting.IsTarget"/>.</summary>
    public bool Target { get; init; }

    /// <summary>Whether it has no part in the result.</summary>
    public bool Cosmetic { get; init; }

    /// <summary>Whether a signal may drive it.</summary>
    public bool Signal { get; init; }
}
