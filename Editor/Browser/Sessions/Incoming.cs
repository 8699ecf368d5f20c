namespace GanGraph.Editor.Browser.Sessions;

/// <summary>A message that a page has sent.</summary>
/// <param name="Fate">Whether it was taken.</param>
/// <param name="Text">What it says; its beginning when it is too long.</param>
/// <param name="Bytes">How long it is, as far as that is known.</param>
internal sealed record Incoming(IncomingFate Fate, string Text, long Bytes);
