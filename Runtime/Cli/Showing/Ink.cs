namespace GanGraph.Cli.Showing;

/// <summary>Makes words stand out on a terminal and leaves them alone everywhere else.</summary>
internal static class Ink
{
    private static readonly bool Plain =
        Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("TERM") is "dumb";

    /// <summary>Whether a person sees what is written, and sees it at once.</summary>
    public static bool OnTerminal => !Console.IsOutputRedirected && !Plain;

    /// <summary>Heavier.</summary>
    public static string Strong(string text) => Wrap(text, "1");

    /// <summary>Less important.</summary>
    public static string Faint(string text) => Wrap(text, "2");

    private static string Wrap(string text, string code) =>
        OnTerminal ? $"\e[{code}m{text}\e[0m" : text;
}
