namespace GanGraph.Editor.Rules;

/// <summary>Where a wire may go that somebody holds by one end.</summary>
/// <param name="Fits">The ends that take it, in the order of the file.</param>
/// <param name="Replaces">For those of them that already have a wire which would give way to this
/// one: where that wire begins.</param>
/// <param name="Cannot">The ends that do not take it, each with the reason as a sentence.</param>
public sealed record WireTargets(
    IReadOnlyList<string> Fits,
    IReadOnlyDictionary<string, string> Replaces,
    IReadOnlyDictionary<string, string> Cannot);
