using System.Text.RegularExpressions;

namespace GanGraph.House.Tests;

/// <summary>The files of the checkout that the tests were built from.</summary>
internal static partial class Checkout
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Sources { get; } = Find("*.cs");

    public static IReadOnlyList<string> Projects { get; } = Find("*.csproj");

    public static IReadOnlyList<string> NodeFiles { get; } =
        [.. Sources.Where(f => f.StartsWith("Nodes/Library/", StringComparison.Ordinal))];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    /// <summary>Files of the product in order, as paths from the root with slashes.</summary>
    public static IReadOnlyList<string> Find(string pattern) =>
    [
        .. Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !Skipped().IsMatch("/" + f))
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"/(bin|obj|out|artifacts|node_modules|\.git|\.gangraph|TestResults)/")]
    private static partial Regex Skipped();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GanGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("GanGraph.sln lies nowhere above the tests.");
    }
}
