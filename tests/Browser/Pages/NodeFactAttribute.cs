using GanGraph.Editor.Browser.Tests.Chromium;

namespace GanGraph.Editor.Browser.Tests.Pages;

/// <summary>A test that runs in node: skipped, with the reason, where there is none or where the
/// packages of the page have not been fetched.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (Node is null)
        {
            Skip = "There is no node here. Install node 22 from https://nodejs.org";
        }
        else if (!File.Exists(Vitest))
        {
            Skip = $"The packages of the page are not here: {Vitest}. ./test fetches them.";
        }
    }

    /// <summary>The folder of the page's sources.</summary>
    public static string Client { get; } =
        Path.Combine(BrowserFixture.Checkout, "Editor", "Browser", "client");

    /// <summary>The program that runs the page's own tests.</summary>
    public static string Vitest { get; } =
        Path.Combine(Client, "node_modules", "vitest", "vitest.mjs");

    /// <summary>The program of node: the one fetched for this checkout before the machine's; null
    /// when there is none.</summary>
    public static string? Node { get; } = Fetched()
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        .Select(f => Path.Combine(f, OperatingSystem.IsWindows() ? "node.exe" : "node"))
        .FirstOrDefault(File.Exists);

    private static IEnumerable<string> Fetched()
    {
        string packages = Path.Combine(
            BrowserFixture.Checkout, "Editor", "Browser", "bin", "node", "node_modules");
        return Directory.Exists(packages)
            ? Directory.EnumerateDirectories(packages, "node-*").Select(p => Path.Combine(p, "bin"))
            : [];
    }
}
