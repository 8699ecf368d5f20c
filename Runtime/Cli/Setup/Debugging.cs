namespace GanGraph.Cli.Setup;

/// <summary>Whether the person wants to see where in the program an error came from.</summary>
internal static class Debugging
{
    /// <summary>Whether that is so: through <c>--debug</c>, or <c>GANGRAPH_DEBUG=1</c>.</summary>
    public static bool IsOn { get; set; } =
        Environment.GetEnvironmentVariable("GANGRAPH_DEBUG") is { Length: > 0 } and not "0";
}
