using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Why a value cannot be that of a setting.</summary>
/// <param name="Code">Kind of the problem.</param>
/// <param name="At">The token that is wrong.</param>
/// <param name="Words">What was found, what is wanted, what to do; follows the setting's name.
/// </param>
internal sealed record SettingFault(string Code, JToken At, string Words)
{
    /// <summary>The element that is wrong, in brackets; empty when the value is no list.
    /// </summary>
    public string Item { get; init; } = "";
}
