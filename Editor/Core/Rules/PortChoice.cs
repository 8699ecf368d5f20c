using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Rules;

/// <summary>A port that a wire could have, and how good it would be there: a free one before one
/// that has a wire, an input before a setting, one of the same name before others, one that needs
/// a wire before one that does not.</summary>
/// <param name="End">The port.</param>
/// <param name="IsTaken">Whether it has a wire already.</param>
/// <param name="IsSetting">Whether it is a setting rather than an input.</param>
/// <param name="Name">How unlike the names at both ends are: 0 for equal ones.</param>
/// <param name="IsOptional">Whether the node runs without a wire there.</param>
internal sealed record PortChoice(
    WireEnd End, bool IsTaken, bool IsSetting, int Name, bool IsOptional)
{
    /// <summary>Looks at an input or setting.</summary>
    /// <param name="end">The input or setting.</param>
    /// <param name="ports">The ports of its node; null when nobody knows them.</param>
    /// <param name="other">Name of the port at the other end.</param>
    /// <param name="isTaken">Whether it has a wire already.</param>
    public static PortChoice OfInput(WireEnd end, NodePorts? ports, string other, bool isTaken)
    {
        Engine.Input? input = ports?.Inputs.GetValueOrDefault(end.Port);
        return new PortChoice(
            end, isTaken, input is null, Unlike(end.Port, other), input is { Optional: true });
    }

    /// <summary>Looks at an output.</summary>
    /// <param name="end">The output.</param>
    /// <param name="other">Name of the port at the other end.</param>
    public static PortChoice OfOutput(WireEnd end, string other) =>
        new(end, false, false, Unlike(end.Port, other), false);

    /// <summary>The best of some ports, the first of equal ones; null when there is none.
    /// </summary>
    public static WireEnd? Best(IEnumerable<PortChoice> choices) => choices
        .OrderBy(choice => choice.IsTaken)
        .ThenBy(choice => choice.IsSetting)
        .ThenBy(choice => choice.Name)
        .ThenBy(choice => choice.IsOptional)
        .FirstOrDefault()?.End;

    private static int Unlike(string name, string other) =>
        name.Equals(other, StringComparison.OrdinalIgnoreCase) ? 0
        : name.Contains(other, StringComparison.OrdinalIgnoreCase)
            || other.Contains(name, StringComparison.OrdinalIgnoreCase) ? 1
        : 2;
}
