namespace GanGraph.Engine.Caching;

/// <summary>The keys of a node: hexadecimal SHA-256 of what shapes its results.</summary>
/// <param name="Full">Everything that shapes any result; carried by what travels span by span.
/// </param>
/// <param name="Values">What shapes the values; carried by them. Like <paramref name="Full"/>,
/// but without the frame rate and the size of the pictures where only streams depend on
/// them.</param>
/// <param name="Artifact">Like <paramref name="Values"/>, without the settings that only say how
/// far to go: the name of the folder kept between runs.</param>
/// <param name="Own">The node alone, without what comes in; tells what has changed.</param>
internal sealed record NodeKey(string Full, string Values, string Artifact, string Own);
